package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The documents of one file's bytes. */
final class YamlReader {
  private static final String REMEDY = "Correct the YAML there.";

  /** Each is merged over those before it. */
  private static final int MOST_DOCUMENTS = 100;

  private final String file;
  private final String directory;

  private YamlReader(String file, String directory) {
    this.file = file;
    this.directory = directory;
  }

  /**
   * @param directory that the file's paths are relative to
   */
  static List<YamlNode> read(byte[] content, String file, String directory)
      throws ComposeException {
    return new YamlReader(file, directory).documents(content);
  }

  private List<YamlNode> documents(byte[] content) throws ComposeException {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(ComposeProject.MOST_BYTES)
            .setParseComments(false)
            .build();
    List<YamlNode> documents = new ArrayList<>();
    int started = 0;
    ComposePosition reached = ComposePosition.beginning(file);
    try {
      YamlTree tree = null;
      for (Event event : new Parse(settings).parseString(FileText.of(content, file))) {
        reached = position(event.getEndMark());
        switch (event.getEventId()) {
          case DocumentStart -> {
            tree = new YamlTree(file, directory);
            started++;
            refuseMoreThanMost(started, event);
          }
          case DocumentEnd, StreamStart, StreamEnd -> {}
          default -> {
            if (tree != null) {
              tree.accept(event).ifPresent(documents::add);
            }
          }
        }
      }
      return documents;
    } catch (MarkedYamlEngineException e) {
      throw malformed(e);
    } catch (YamlEngineException e) {
      throw refuse(ComposePosition.beginning(file), String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      // What the engine throws where the file ends within an escape, and of a tag of spaces.
      throw refuse(reached, "an escape or a tag behind this that is none");
    }
  }

  private void refuseMoreThanMost(int documents, Event event) throws ComposeException {
    if (documents > MOST_DOCUMENTS) {
      throw new ComposeException(
          position(event.getStartMark()),
          "at most " + MOST_DOCUMENTS + " documents",
          "more",
          "Join some of what `---` parts.");
    }
  }

  private ComposeException malformed(MarkedYamlEngineException e) {
    return refuse(position(e.getProblemMark()), String.valueOf(e.getProblem()));
  }

  private static ComposeException refuse(ComposePosition position, String problem) {
    return new ComposeException(position, "YAML", Quoted.printable(problem), REMEDY);
  }

  private ComposePosition position(Optional<Mark> mark) {
    return mark.map(found -> position(found, file, directory))
        .orElse(ComposePosition.beginning(file));
  }

  static ComposePosition position(Mark mark, String file, String directory) {
    return new ComposePosition(file, directory, mark.getLine() + 1, mark.getColumn() + 1);
  }
}

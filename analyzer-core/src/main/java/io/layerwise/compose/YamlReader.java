package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The documents of one file's bytes. */
final class YamlReader {
  private static final String REMEDY = "Correct the YAML there.";

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
    try {
      YamlTree tree = null;
      for (Event event : new Parse(settings).parseString(FileText.of(content, file))) {
        switch (event.getEventId()) {
          case DocumentStart -> tree = new YamlTree(file, directory);
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
    }
  }

  private ComposeException malformed(MarkedYamlEngineException e) {
    ComposePosition position =
        e.getProblemMark()
            .map(mark -> position(mark, file, directory))
            .orElse(ComposePosition.beginning(file));
    return refuse(position, String.valueOf(e.getProblem()));
  }

  private static ComposeException refuse(ComposePosition position, String problem) {
    return new ComposeException(position, "YAML", Quoted.printable(problem), REMEDY);
  }

  static ComposePosition position(Mark mark, String file, String directory) {
    return new ComposePosition(file, directory, mark.getLine() + 1, mark.getColumn() + 1);
  }
}

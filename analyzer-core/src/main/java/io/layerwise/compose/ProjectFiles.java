package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has been read of a project so far, each file once. */
final class ProjectFiles {
  private static final int MOST_FILES = 200;

  /** The same text means something else below another directory. */
  private record Document(String file, String directory) {}

  private final ComposeSource source;
  private final Map<String, Optional<byte[]>> contents = new HashMap<>();
  private final Map<Document, List<YamlMapping>> documents = new HashMap<>();

  ProjectFiles(ComposeSource source) {
    this.source = source;
  }

  /**
   * The documents of a compose file, their variables not yet replaced.
   *
   * @param asked where the file is asked for
   */
  List<YamlMapping> documents(String file, String directory, ComposePosition asked)
      throws IOException {
    Document document = new Document(file, directory);
    List<YamlMapping> read = documents.get(document);
    if (read == null) {
      byte[] content = content(file, asked).orElseThrow(() -> missing(file, asked));
      read = mappings(YamlReader.read(content, file, directory));
      documents.put(document, read);
    }
    return read;
  }

  /** Variables of a file, or empty where there is none. */
  Optional<Variables> variables(
      String file, Variables known, ExpansionBudget budget, ComposePosition asked)
      throws IOException {
    Optional<byte[]> content = content(file, asked);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    budget.spend(content.get().length, asked);
    return Optional.of(EnvironmentFile.read(content.get(), file, known, budget));
  }

  private Optional<byte[]> content(String file, ComposePosition asked) throws IOException {
    Optional<byte[]> known = contents.get(file);
    if (known != null) {
      return known;
    }
    if (contents.size() == MOST_FILES) {
      throw new ComposeException(
          asked, "at most " + MOST_FILES + " files", Quoted.of(file), "Join some of the files.");
    }
    Optional<byte[]> content = source.read(file);
    if (content.isPresent() && content.get().length > ComposeProject.MOST_BYTES) {
      throw new ComposeException(
          ComposePosition.beginning(file),
          "at most " + ComposeProject.MOST_BYTES + " bytes",
          "more",
          "Split the file.");
    }
    contents.put(file, content);
    return content;
  }

  private static List<YamlMapping> mappings(List<YamlNode> documents) throws ComposeException {
    List<YamlMapping> mappings = new ArrayList<>();
    for (YamlNode document : documents) {
      if (document instanceof YamlMapping mapping) {
        mappings.add(mapping);
      } else if (!document.isAbsent()) {
        throw document.refuse(
            "a mapping with services", "Begin with `services:` at the line's first column.");
      }
    }
    return mappings;
  }

  static ComposeException missing(String file, ComposePosition asked) {
    return new ComposeException(
        asked,
        "a file to read",
        "no file " + Quoted.of(file),
        "Give a path that exists, relative to the file that names it.");
  }
}

package io.layerwise.cli;

import io.layerwise.cli.OutputTarget.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where reports go, and as what. */
final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      description = "The report's format, and the file it goes to; may be given several times.")
  private List<String> written = new ArrayList<>();

  /**
   * What to write, text on standard output by default. Asked before the image is read, so that a
   * wrong option does not cost the reader the wait.
   *
   * @param images must not be written over
   * @param known the formats that the command writes
   */
  List<OutputTarget> targets(List<SavedImage> images, Format... known) {
    List<OutputTarget> targets =
        written.stream().map(text -> OutputTarget.parse(text, known)).toList();
    for (SavedImage image : images) {
      targets.forEach(target -> target.file().ifPresent(image::requireIsNot));
    }
    for (int i = 0; i < targets.size(); i++) {
      requireOwnPlace(targets.get(i), targets.subList(0, i));
    }
    return targets.isEmpty() ? List.of(OutputTarget.TEXT_TO_STANDARD_OUTPUT) : targets;
  }

  /** Refuses to write something else where a report goes. */
  static void requireFree(String file, List<OutputTarget> targets) {
    requireOwnPlace(new OutputTarget(Format.JSON, Optional.of(file)), targets);
  }

  private static void requireOwnPlace(OutputTarget target, List<OutputTarget> others) {
    if (others.stream().anyMatch(target::isWhere)) {
      throw new UsageException(
          target.file().isEmpty()
              ? "Only one report can go to standard output; name files for the others: "
                  + "-o json=report.json"
              : "Two reports cannot go to the same file, " + target.file().get() + ".");
    }
  }
}

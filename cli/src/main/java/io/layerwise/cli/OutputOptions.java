package io.layerwise.cli;

import io.layerwise.cli.OutputTarget.Format;
import java.util.ArrayList;
import java.util.List;
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
    if (targets.stream().filter(target -> target.file().isEmpty()).count() > 1) {
      throw new UsageException(
          "Only one report can go to standard output; name files for the others: -o json=report.json");
    }
    long files = targets.stream().flatMap(target -> target.file().stream()).distinct().count();
    if (files < targets.stream().filter(target -> target.file().isPresent()).count()) {
      throw new UsageException("Two reports cannot go to the same file.");
    }
    return targets.isEmpty() ? List.of(OutputTarget.TEXT_TO_STANDARD_OUTPUT) : targets;
  }
}

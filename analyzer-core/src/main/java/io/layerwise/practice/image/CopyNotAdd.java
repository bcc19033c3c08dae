package io.layerwise.practice.image;

import io.layerwise.dockerfile.AddedSource;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import java.util.List;

/** Whether an ADD of the history does no more than COPY does. */
final class CopyNotAdd implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return InterfacePractices.COPY_NOT_ADD;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<Observation> found =
        image.ownInstructions().stream()
            .filter(line -> line.kind() == InstructionKind.ADD)
            .filter(line -> !isRootFileSystem(image, line))
            .map(line -> observe(image, line))
            .toList();
    return found.isEmpty()
        ? List.of(practice().pass(Source.IMAGE, "the history has no ADD above the base image"))
        : found;
  }

  /** What an image begins with is unpacked from an archive, whatever the line calls it. */
  private static boolean isRootFileSystem(ImageEvidence image, Instruction line) {
    return image.analysis().layers().size() > 0
        && image.analysis().instruction(0).filter(line::equals).isPresent()
        && line.text().endsWith(" /");
  }

  /** The classic builder wrote checksums for names: {@code file:}, {@code multi:}, {@code dir:}. */
  private Observation observe(ImageEvidence image, Instruction line) {
    List<String> words = List.of(line.arguments().strip().split("\\s+", -1));
    List<String> sources =
        words.subList(0, words.size() - 1).stream()
            .filter(word -> !word.startsWith("--") && !word.equals("in"))
            .toList();
    String text = "`" + line.text() + "`";
    if (sources.stream().anyMatch(AddedSource::isUnknown) && !line.raw().contains(" dir:")) {
      return practice()
          .unknown(Source.IMAGE, text + " does not say what it added")
          .at(image.made(line));
    }
    return (sources.stream().allMatch(AddedSource::needsAdd)
            ? practice().pass(Source.IMAGE, text + " unpacks or fetches")
            : practice()
                .fail(
                    Source.IMAGE,
                    text + " neither unpacks nor fetches anything",
                    "Write COPY instead of ADD."))
        .at(image.made(line));
  }
}

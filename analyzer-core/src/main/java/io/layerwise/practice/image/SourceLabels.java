package io.layerwise.practice.image;

import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import java.util.List;

/** Whether labels say which source the image was made from, and mean this image. */
final class SourceLabels implements PracticeCheck<ImageEvidence> {
  private static final List<String> KEYS =
      List.of("org.opencontainers.image.source", "org.opencontainers.image.revision");

  @Override
  public Practice practice() {
    return BasePractices.LABELS;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<String> missing =
        KEYS.stream().filter(key -> !image.config().labels().containsKey(key)).toList();
    if (!missing.isEmpty()) {
      return List.of(fail("there is no label " + String.join(" and no ", missing)));
    }
    List<String> inherited = KEYS.stream().filter(key -> isInherited(image, key)).toList();
    return List.of(
        inherited.isEmpty()
            ? practice().pass(Source.IMAGE, "the image says its source and its revision")
            : fail("the base image set " + String.join(" and ", inherited) + ", about itself"));
  }

  private Observation fail(String evidence) {
    return practice()
        .fail(
            Source.IMAGE,
            evidence,
            "Write `LABEL org.opencontainers.image.source=… org.opencontainers.image.revision=…`"
                + " at the end of the last stage, or give both with `docker build --label`.");
  }

  /** One that no line tells of was set when the image was built. */
  private static boolean isInherited(ImageEvidence image, String key) {
    List<Instruction> all = image.analysis().history().instructions();
    List<Instruction> own = image.ownInstructions();
    return !sets(own, key) && sets(all.subList(0, all.size() - own.size()), key);
  }

  private static boolean sets(List<Instruction> instructions, String key) {
    return instructions.stream()
        .anyMatch(
            line -> line.kind() == InstructionKind.LABEL && line.arguments().contains(key + "="));
  }
}

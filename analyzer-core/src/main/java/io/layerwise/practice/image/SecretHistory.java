package io.layerwise.practice.image;

import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.SecretPractices;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import io.layerwise.secret.Secret;
import io.layerwise.secret.Secrets;
import java.util.ArrayList;
import java.util.List;

/** Secrets in the commands that the history holds. Variables are another check's matter. */
final class SecretHistory implements PracticeCheck<ImageEvidence> {
  private static final Practice PRACTICE = SecretPractices.SECRET_HISTORY;

  @Override
  public Practice practice() {
    return PRACTICE;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<Instruction> instructions = image.analysis().history().instructions();
    if (instructions.isEmpty()) {
      return List.of(PRACTICE.unknown(Source.IMAGE, "the image has no history"));
    }
    List<Observation> found = new ArrayList<>();
    for (Instruction instruction : instructions) {
      boolean variables =
          instruction.kind() == InstructionKind.ENV || instruction.kind() == InstructionKind.ARG;
      if (!variables) {
        Secrets.inCommand(instruction.arguments())
            .forEach(secret -> found.add(fail(instruction, secret)));
      }
    }
    return found.isEmpty()
        ? List.of(
            PRACTICE.pass(
                Source.IMAGE,
                "none of " + instructions.size() + " lines of history holds a secret"))
        : found;
  }

  private static Observation fail(Instruction instruction, Secret secret) {
    return PRACTICE
        .fail(
            Source.IMAGE,
            "a "
                + (instruction.kind() == InstructionKind.OTHER ? "line" : instruction.kind().name())
                + " of the history holds a secret: "
                + SecretWording.described(secret),
            "Revoke it, since everybody who has the image has it. Mount it where it is used: `RUN"
                + " --mount=type=secret,id=token … $(cat /run/secrets/token)`.")
        .withSeverity(SecretWording.severity(secret.certainty()))
        .at(Where.instruction(instruction));
  }
}

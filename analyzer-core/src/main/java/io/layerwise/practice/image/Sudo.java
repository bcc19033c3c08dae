package io.layerwise.practice.image;

import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import java.util.List;

/** Whether a RUN of the history uses sudo, or the image has it. */
final class Sudo implements PracticeCheck<ImageEvidence> {
  private static final String CHANGE =
      "Leave sudo out: a RUN is root until USER says otherwise, and after `USER root` again.";

  @Override
  public Practice practice() {
    return UserPractices.SUDO;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<Observation> found =
        OwnCommands.of(image).stream()
            .filter(run -> run.any(command -> command.runs("sudo")))
            .map(run -> used(image, run))
            .toList();
    return found.isEmpty()
        ? List.of(practice().pass(Source.IMAGE, "no RUN of the history uses it"))
        : found;
  }

  private Observation used(ImageEvidence image, OwnCommands run) {
    return practice()
        .fail(Source.IMAGE, "a RUN uses sudo", CHANGE)
        .at(image.made(run.instruction()));
  }
}

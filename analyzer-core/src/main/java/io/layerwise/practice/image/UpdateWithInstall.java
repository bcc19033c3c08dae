package io.layerwise.practice.image;

import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.runtime.PackageCommands;
import java.util.List;

/** Whether a RUN of the history updates package lists that only a later RUN uses. */
final class UpdateWithInstall implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return InterfacePractices.UPDATE_WITH_INSTALL;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<OwnCommands> runs = OwnCommands.of(image);
    List<Observation> alone =
        runs.stream()
            .filter(run -> PackageCommands.updatesOnly(run.commands()))
            .map(run -> alone(image, run))
            .toList();
    if (!alone.isEmpty()) {
      return alone;
    }
    return List.of(
        runs.isEmpty()
            ? practice().skipped(Source.IMAGE, "the history has no RUN above the base image")
            : practice().pass(Source.IMAGE, "no RUN only updates package lists"));
  }

  private Observation alone(ImageEvidence image, OwnCommands run) {
    return practice()
        .fail(
            Source.IMAGE,
            "`" + run.instruction().text() + "` only updates package lists",
            "Write it before the install in the same RUN: `RUN apt-get update && apt-get install -y"
                + " --no-install-recommends … && rm -rf /var/lib/apt/lists/*`.")
        .at(image.made(run.instruction()));
  }
}

package io.layerwise.practice.image;

import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.runtime.PackageCommands;
import java.util.List;

/** Whether a RUN of the history installs other versions than the lockfile has. */
final class LockedInstall implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return BuildPractices.LOCKED_INSTALL;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<OwnCommands> runs = OwnCommands.of(image);
    List<Observation> unlocked =
        runs.stream()
            .filter(run -> run.any(PackageCommands::installsUnlocked))
            .map(run -> unlocked(image, run))
            .toList();
    if (!unlocked.isEmpty()) {
      return unlocked;
    }
    return List.of(
        runs.stream().anyMatch(run -> run.any(PackageCommands::installsLocked))
            ? practice().pass(Source.IMAGE, "what the history installs is what a lockfile says")
            : practice().skipped(Source.IMAGE, "the history has no install by npm or yarn"));
  }

  private Observation unlocked(ImageEvidence image, OwnCommands run) {
    return practice()
        .fail(
            Source.IMAGE,
            "`" + run.instruction().text() + "` does not keep to the lockfile",
            "Write `npm ci` for `npm install`, `yarn install --frozen-lockfile` (from yarn 2"
                + " on: `--immutable`) for `yarn install`.")
        .at(image.made(run.instruction()));
  }
}

package io.layerwise.practice.image;

import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Invocation;
import io.layerwise.practice.LockedInstalls;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import java.util.List;
import java.util.Optional;

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
        runs.stream().flatMap(run -> unlocked(image, run).stream()).toList();
    if (!unlocked.isEmpty()) {
      return unlocked;
    }
    return List.of(
        runs.stream().anyMatch(run -> run.any(LockedInstalls::keepToTheLockfile))
            ? practice().pass(Source.IMAGE, "what the history installs is what a lockfile says")
            : practice().skipped(Source.IMAGE, "the history has no install by a lockfile"));
  }

  /** The first command of a RUN that fails. */
  private Optional<Observation> unlocked(ImageEvidence image, OwnCommands run) {
    return run.invocations().stream()
        .flatMap(one -> LockedInstalls.change(one).map(change -> fail(one, change)).stream())
        .findFirst()
        .map(found -> found.at(image.made(run.instruction())));
  }

  private Observation fail(Invocation one, String change) {
    return practice()
        .fail(Source.IMAGE, "`" + one.label() + "` does not keep to the lockfile", change);
  }
}

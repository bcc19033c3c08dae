package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Invocation;
import io.layerwise.practice.LockedInstalls;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what installs dependencies keeps to the lockfile. */
final class LockedInstall implements DockerfileCheck {
  @Override
  public Practice practice() {
    return BuildPractices.LOCKED_INSTALL;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    evidence
        .neededInstructions()
        .filter(one -> one.keyword() == Keyword.RUN)
        .forEach(run -> of(run).ifPresent(one -> found.add(one.at(evidence.line(run)))));
    return found.isEmpty()
        ? List.of(skipped("no RUN installs by a lockfile").at(evidence.stage()))
        : found;
  }

  /** The first command that fails, or else the first that passes. */
  private Optional<Observation> of(DockerfileInstruction run) {
    List<Invocation> all = Invocation.of(run);
    return all.stream()
        .flatMap(
            one -> LockedInstalls.change(one).map(change -> fail(evidence(one), change)).stream())
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(LockedInstalls::keepToTheLockfile)
                    .findFirst()
                    .map(one -> pass("`" + one.label() + "` keeps to what is locked")));
  }

  private static String evidence(Invocation one) {
    return "`" + one.label() + "` may install other versions than those that were tested";
  }
}

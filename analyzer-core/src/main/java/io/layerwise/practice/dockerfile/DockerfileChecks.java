package io.layerwise.practice.dockerfile;

import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeCheck;
import java.util.List;

/** The checks of a Dockerfile. */
public final class DockerfileChecks {
  private static final List<DockerfileCheck> ALL =
      List.of(
          new MultiStage(),
          new LayerOrder(),
          new EarlyArgument(),
          new LockedInstall(),
          new ProductionDependencies(),
          new MinimalBase(),
          new NoLatest(),
          new PinnedDigest(),
          new Labels(),
          new NotRoot(),
          new NumericUser(),
          new Sudo(),
          new SecretEnvironment(),
          new SecretHistory(),
          new ContextCopied(),
          new ContextIgnored(),
          new HealthcheckThere(),
          new StartPeriod(),
          new ExecFormCommand(),
          new NoSsh(),
          new ExposedPort(),
          new SystemVolume(),
          new CopyNotAdd(),
          new UpdateWithInstall());

  private DockerfileChecks() {}

  /** All of them, without regard to the marks in the file. */
  public static List<PracticeCheck<DockerfileEvidence>> all() {
    return List.copyOf(ALL);
  }

  /** What all of them say, where a mark in the file ignores it, too. */
  public static List<Observation> observe(DockerfileEvidence evidence) {
    Marks marks = new Marks(evidence.dockerfile());
    return ALL.stream()
        .flatMap(check -> check.observe(evidence).stream())
        .map(marks::applied)
        .toList();
  }
}

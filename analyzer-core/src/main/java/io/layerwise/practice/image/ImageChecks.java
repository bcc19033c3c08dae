package io.layerwise.practice.image;

import io.layerwise.layer.ContentCapture;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The checks of an image. */
public final class ImageChecks {
  private ImageChecks() {}

  /** All of them. */
  public static List<PracticeCheck<ImageEvidence>> all() {
    return List.of(
        new MultiStage(),
        new LayerOrder(),
        new LockedInstall(),
        new ProductionDependencies(),
        new PackageCaches(),
        new MinimalBase(),
        new NoLatest(),
        new SourceLabels(),
        new NotRoot(),
        new NumericUser(),
        new SetuidFiles(),
        new CapableFiles(),
        new Sudo(),
        new Healthchecks(),
        new StartPeriod(),
        new ProbeProgram(),
        new ExecFormCommand(),
        new NoSsh(),
        new ExposedPort(),
        new SystemVolume(),
        new CopyNotAdd(),
        new UpdateWithInstall(),
        new SecretEnvironment(),
        new SecretHistory(),
        new SecretFiles(),
        new ContextCopied(),
        new EmptyPassword());
  }

  /** Keeps of an image that passes once what the checks look into. */
  public static ContentCapture capture() {
    return SecretFiles.capture().or(EmptyPassword.capture());
  }

  /**
   * Makes all of them.
   *
   * @throws IOException where a layer cannot be read
   */
  public static List<Observation> observe(ImageEvidence image) throws IOException {
    List<Observation> observations = new ArrayList<>();
    for (PracticeCheck<ImageEvidence> check : all()) {
      observations.addAll(check.observe(image));
    }
    return observations;
  }
}

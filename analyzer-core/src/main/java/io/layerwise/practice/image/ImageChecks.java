package io.layerwise.practice.image;

import io.layerwise.layer.ContentCapture;
import io.layerwise.practice.PracticeCheck;
import java.util.List;

/** The checks of an image. */
public final class ImageChecks {
  private ImageChecks() {}

  /** All of them. */
  public static List<PracticeCheck<ImageEvidence>> all() {
    return List.of(
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
}

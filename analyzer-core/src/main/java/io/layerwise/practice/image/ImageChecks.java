package io.layerwise.practice.image;

import io.layerwise.practice.PracticeCheck;
import java.util.List;

/** The checks of an image. */
public final class ImageChecks {
  private ImageChecks() {}

  /** All of them. */
  public static List<PracticeCheck<ImageEvidence>> all() {
    return List.of();
  }
}

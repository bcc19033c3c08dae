package io.layerwise.benchmarks.dialect;

/** What a drawn image came to. */
enum Outcome {
  AGREED(false),
  /** But for what was decided to differ. */
  AGREED_AS_DECIDED(false),
  /** An engine that loads the image shows what layerwise shows, another does not. */
  ENGINES_DISAGREE(false),
  /** Layerwise reads on where every engine gives up. */
  ENGINES_REFUSE(false),
  BOTH_REFUSE(false),
  DIFFERS(true),
  LAYERWISE_REFUSES(true),
  /** Layerwise fails with anything but the exception for images that cannot be read. */
  CRASHED(true),
  /** Layerwise reads another file system from a stream than from a file. */
  STREAM_DIFFERS(true),
  /** The mounted layers and the exported container are not the same. */
  EXPORT_DIFFERS(true);

  private final boolean failure;

  Outcome(boolean failure) {
    this.failure = failure;
  }

  boolean isFailure() {
    return failure;
  }
}

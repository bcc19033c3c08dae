package io.layerwise.dockerfile;

/** What a stage begins from, with the global arguments in place of variables ("FROM"). */
public sealed interface StageBase {
  /** Nothing: {@code FROM scratch}. */
  record Scratch() implements StageBase {}

  /**
   * A stage further up, by its name.
   *
   * @param index its place in the file, from 0
   */
  record EarlierStage(int index) implements StageBase {}

  /** An image from elsewhere. */
  record External(ImageReference image) implements StageBase {}

  /**
   * It takes an argument whose value is given when the image is built, or one that is not declared.
   *
   * @param written the image with its variables
   */
  record Unknown(String written) implements StageBase {}
}

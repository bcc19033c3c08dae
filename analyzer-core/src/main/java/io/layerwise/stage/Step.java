package io.layerwise.stage;

import java.util.OptionalInt;

/**
 * One instruction of the image as it is built now.
 *
 * @param keyword in capitals
 * @param text the instruction, without a newline at its end
 * @param comments the comment lines above it, each with its newline
 * @param mounts of a RUN, but for caches: each with a space behind it
 * @param layer that it made, where it made one
 */
record Step(String keyword, String text, String comments, String mounts, OptionalInt layer) {
  /** Whether it says how a container is started, rather than what is in the image. */
  boolean isOfTheContainer() {
    return switch (keyword) {
      case "CMD",
          "ENTRYPOINT",
          "EXPOSE",
          "HEALTHCHECK",
          "LABEL",
          "MAINTAINER",
          "ONBUILD",
          "STOPSIGNAL",
          "VOLUME" ->
          true;
      default -> false;
    };
  }

  boolean is(String other) {
    return keyword.equals(other);
  }

  String lines() {
    return comments + text + "\n";
  }
}

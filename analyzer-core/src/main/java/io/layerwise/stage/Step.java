package io.layerwise.stage;

import java.util.OptionalInt;
import java.util.regex.Pattern;

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
  private static final Pattern ARG_VALUE = Pattern.compile("=[\"']?[^\\s\"'=…]{0,4}…[\"']?");

  private static final String SECRET_NOTE =
      "# look: a secret stood here; give it by RUN --mount=type=secret, or when a container starts\n";

  /** On one line, to be named in a sentence. */
  String shown() {
    return text.replaceAll("\\\\?\\s+", " ");
  }

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

  /** The same where a secret stood, which is masked: the value of an ARG is left out. */
  Step masked(String masked) {
    String without = is("ARG") ? ARG_VALUE.matcher(masked).replaceAll("") : masked;
    return new Step(keyword, without, comments + SECRET_NOTE, mounts, layer);
  }

  boolean isMasked() {
    return comments.endsWith(SECRET_NOTE);
  }

  boolean is(String other) {
    return keyword.equals(other);
  }

  String lines() {
    return comments + text + "\n";
  }
}

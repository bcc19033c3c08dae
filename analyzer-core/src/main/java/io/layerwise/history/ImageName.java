package io.layerwise.history;

import java.util.Optional;
import java.util.regex.Pattern;

/** A reference to an image, as something in the image claims it; only a well-formed one is told. */
final class ImageName {
  /** Wider than the distribution specification's grammar, yet harmless on a terminal. */
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/:@+-]{0,511}");

  /** What Buildah calls an image that its own build left between two instructions. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{12}|[0-9a-f]{64}");

  private static final String FROM = "FROM ";

  private ImageName() {}

  static Optional<String> of(String text) {
    return Optional.of(text).filter(name -> REFERENCE.matcher(name).matches());
  }

  static Optional<String> ofFromComment(String comment) {
    return comment.startsWith(FROM)
        ? of(comment.substring(FROM.length()).strip()).filter(n -> !ID.matcher(n).matches())
        : Optional.empty();
  }
}

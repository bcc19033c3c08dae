package io.layerwise.dockerfile;

import java.util.Optional;

/**
 * The image of a FROM: {@code name[:tag][@digest]}.
 *
 * @param name with its registry: {@code localhost:5000/team/app}
 */
public record ImageReference(String name, Optional<String> tag, Optional<String> digest) {

  /** A colon before the last slash is a registry's port. */
  public static ImageReference of(String text) {
    int at = text.indexOf('@');
    String tagged = at < 0 ? text : text.substring(0, at);
    int colon = tagged.lastIndexOf(':');
    boolean hasTag = colon > tagged.lastIndexOf('/');
    return new ImageReference(
        hasTag ? tagged.substring(0, colon) : tagged,
        hasTag ? Optional.of(tagged.substring(colon + 1)) : Optional.empty(),
        at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1)));
  }

  @Override
  public String toString() {
    return name
        + tag.map(text -> ":" + text).orElse("")
        + digest.map(text -> "@" + text).orElse("");
  }
}

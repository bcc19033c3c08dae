package io.layerwise.secret;

import java.util.Optional;

/** The form of a secret, by which it is known wherever it stands. */
interface Shape {
  /** What it begins with, or holds near its beginning: at least two letters of ASCII. */
  String prefix();

  /**
   * @param start where the prefix is
   */
  Optional<Span> at(String text, int start);
}

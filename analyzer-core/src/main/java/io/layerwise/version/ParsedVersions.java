package io.layerwise.version;

import java.util.Optional;

/**
 * The order of versions of a form. What is not of the form is older than all that is, and ordered
 * as numbers and words.
 *
 * @param <V> a version that was read
 */
abstract class ParsedVersions<V> implements VersionOrder {
  private static final VersionOrder ANY = new DottedVersions();

  /** Empty where it is not of the form. */
  abstract Optional<V> parse(String version);

  abstract int compareParsed(V one, V other);

  @Override
  public final int compare(String one, String other) {
    Optional<V> a = parse(one);
    Optional<V> b = parse(other);
    if (a.isPresent() && b.isPresent()) {
      return compareParsed(a.get(), b.get());
    }
    return a.isEmpty() && b.isEmpty()
        ? ANY.compare(one, other)
        : Boolean.compare(a.isPresent(), b.isPresent());
  }
}

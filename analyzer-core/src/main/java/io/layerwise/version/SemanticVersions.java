package io.layerwise.version;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of {@code 1.2.3-pre.1+build} (Semantic Versioning 2.0.0, 11). Other counts of numbers
 * than three, and a {@code v} before them, are read too. What is behind {@code +} does not count.
 */
final class SemanticVersions extends ParsedVersions<SemanticVersions.Version> {
  private static final Pattern VERSION =
      Pattern.compile(
          "[vV=]?(\\d++(?:\\.\\d++)*+)(?:-([0-9A-Za-z.-]*+))?(?:\\+.*+)?", Pattern.DOTALL);

  /**
   * What counts of a version.
   *
   * @param identifiers of the pre-release; none for a release
   */
  record Version(List<String> numbers, List<String> identifiers) {}

  @Override
  Optional<Version> parse(String version) {
    Matcher found = VERSION.matcher(version);
    if (!found.matches()) {
      return Optional.empty();
    }
    String pre = found.group(2) == null ? "" : found.group(2);
    return Optional.of(
        new Version(
            List.of(found.group(1).split("\\.", -1)),
            pre.isEmpty() ? List.of() : List.of(pre.split("\\.", -1))));
  }

  @Override
  int compareParsed(Version one, Version other) {
    int order = Decimal.compareAll(one.numbers, other.numbers);
    if (order == 0) {
      order = Boolean.compare(one.identifiers.isEmpty(), other.identifiers.isEmpty());
    }
    return order != 0 ? order : compareIdentifiers(one.identifiers, other.identifiers);
  }

  /** Numbers come before words, and fewer before more. */
  private static int compareIdentifiers(List<String> one, List<String> other) {
    return InTurn.compare(one, other, SemanticVersions::compareIdentifier);
  }

  private static int compareIdentifier(String one, String other) {
    int order = Boolean.compare(Decimal.isNumber(other), Decimal.isNumber(one));
    return order != 0 ? order : Decimal.compareAlike(one, other);
  }
}

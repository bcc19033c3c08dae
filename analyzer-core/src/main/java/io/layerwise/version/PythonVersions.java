package io.layerwise.version;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of {@code [epoch!]1.2.3[a1][.post1][.dev1][+local]} in any of its spellings (PEP 440,
 * "Summary of permitted suffixes and relative ordering", and appendix B).
 */
final class PythonVersions extends ParsedVersions<PythonVersions.Version> {
  private static final Pattern VERSION =
      Pattern.compile(
          "v?(?:(?<epoch>\\d++)!)?(?<release>\\d++(?:\\.\\d++)*+)"
              + "(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\\d*+))?"
              + "(?<post>-(?<postNumber>\\d++)|[-_.]?(?:post|rev|r)[-_.]?(?<postOther>\\d*+))?"
              + "(?<dev>[-_.]?dev[-_.]?(?<devNumber>\\d*+))?"
              + "(?:\\+(?<local>[a-z0-9]++(?:[-_.][a-z0-9]++)*+))?");

  /**
   * A kind of release with its number.
   *
   * @param rank among what may stand in its place, nothing too
   */
  private record Step(int rank, String number) {
    static final Comparator<Step> ORDER =
        Comparator.comparingInt(Step::rank).thenComparing(Step::number, Decimal::compare);
  }

  /** What counts of a version. */
  record Version(
      String epoch, List<String> release, Step pre, Step post, Step dev, List<String> local) {
    private static final Comparator<Version> ORDER =
        Comparator.comparing(Version::epoch, Decimal::compare)
            .thenComparing(Version::release, Decimal::compareAll)
            .thenComparing(Version::pre, Step.ORDER)
            .thenComparing(Version::post, Step.ORDER)
            .thenComparing(Version::dev, Step.ORDER)
            .thenComparing(Version::local, PythonVersions::compareLocal);
  }

  @Override
  Optional<Version> parse(String version) {
    Matcher found = VERSION.matcher(version.strip().toLowerCase(Locale.ROOT));
    return found.matches() ? Optional.of(version(found)) : Optional.empty();
  }

  private static Version version(Matcher found) {
    boolean post = found.group("post") != null;
    boolean dev = found.group("dev") != null;
    String local = group(found, "local");
    return new Version(
        group(found, "epoch"),
        List.of(found.group("release").split("\\.", -1)),
        new Step(preRank(group(found, "pre"), dev && !post), group(found, "preNumber")),
        new Step(post ? 1 : 0, group(found, "postNumber") + group(found, "postOther")),
        new Step(dev ? 0 : 1, group(found, "devNumber")),
        local.isEmpty() ? List.of() : List.of(local.split("[-_.]", -1)));
  }

  private static String group(Matcher found, String name) {
    return found.group(name) == null ? "" : found.group(name);
  }

  /** A developmental release of the final one comes before its pre-releases. */
  private static int preRank(String word, boolean onlyDevelopmental) {
    return switch (word) {
      case "a", "alpha" -> 1;
      case "b", "beta" -> 2;
      case "c", "rc", "pre", "preview" -> 3;
      default -> onlyDevelopmental ? 0 : 4;
    };
  }

  @Override
  int compareParsed(Version one, Version other) {
    return Version.ORDER.compare(one, other);
  }

  /** Of the segments that differ first, a number is after a word, and anything after nothing. */
  private static int compareLocal(List<String> one, List<String> other) {
    return InTurn.compare(one, other, PythonVersions::compareSegment);
  }

  private static int compareSegment(String one, String other) {
    int order = Boolean.compare(Decimal.isNumber(one), Decimal.isNumber(other));
    return order != 0 ? order : Decimal.compareAlike(one, other);
  }
}

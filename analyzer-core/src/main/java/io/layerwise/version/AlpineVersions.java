package io.layerwise.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of {@code 1.2.3b_rc1-r0} (apk-package(5)): numbers, a letter, suffixes of which some
 * come before the version itself and some after it, and the build.
 */
final class AlpineVersions extends ParsedVersions<Matcher> {
  private static final Pattern VERSION =
      Pattern.compile(
          "(\\d++(?:\\.\\d++)*+)([a-z]?)((?:_[a-z]++\\d*+)*+)(?:~[0-9a-f]++)?(?:-r(\\d++))?");
  private static final Pattern SUFFIX = Pattern.compile("_([a-z]++)(\\d*+)");

  /** In order; the empty one is the version without a suffix. */
  private static final List<String> SUFFIXES =
      List.of("alpha", "beta", "pre", "rc", "", "cvs", "svn", "git", "hg", "p");

  private record Suffix(int rank, String number) {
    static final Suffix NONE = new Suffix(SUFFIXES.indexOf(""), "");

    static int compare(Suffix one, Suffix other) {
      int order = Integer.compare(one.rank, other.rank);
      return order != 0 ? order : Decimal.compare(one.number, other.number);
    }
  }

  @Override
  Optional<Matcher> parse(String version) {
    Matcher found = VERSION.matcher(version);
    return found.matches() ? Optional.of(found) : Optional.empty();
  }

  @Override
  int compareParsed(Matcher a, Matcher b) {
    int order = compareNumbers(List.of(a.group(1).split("\\.")), List.of(b.group(1).split("\\.")));
    if (order == 0) {
      order = a.group(2).compareTo(b.group(2));
    }
    if (order == 0) {
      order = compareSuffixes(suffixes(a.group(3)), suffixes(b.group(3)));
    }
    return order != 0 ? order : Decimal.compare(build(a), build(b));
  }

  private static String build(Matcher version) {
    return version.group(4) == null ? "" : version.group(4);
  }

  /** Behind the first point, a number with a leading zero is a fraction. */
  private static int compareNumbers(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      String a = one.get(i);
      String b = other.get(i);
      boolean fraction = i > 0 && (a.startsWith("0") || b.startsWith("0"));
      int order = fraction ? a.compareTo(b) : Decimal.compare(a, b);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static List<Suffix> suffixes(String text) {
    List<Suffix> suffixes = new ArrayList<>();
    Matcher matcher = SUFFIX.matcher(text);
    while (matcher.find()) {
      suffixes.add(new Suffix(SUFFIXES.indexOf(matcher.group(1)), matcher.group(2)));
    }
    return suffixes;
  }

  private static int compareSuffixes(List<Suffix> one, List<Suffix> other) {
    return InTurn.compare(one, other, Suffix.NONE, Suffix::compare);
  }
}

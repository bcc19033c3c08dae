package io.layerwise.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of versions of numbers and words, whatever stands between them: {@code 1.2.10} after
 * {@code 1.2.9}, {@code 2.0-rc1} and {@code 2.0~1} before {@code 2.0}, {@code 1:1.0} after {@code
 * 2.0}; a {@code v} before them does not count. It is the order where no ecosystem's own is known.
 */
final class DottedVersions implements VersionOrder {
  private static final Pattern EPOCH = Pattern.compile("(\\d++)[:!](.*+)", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("\\d++|[a-z]++|[~^]");

  /** Words before the version itself, in order (PEP 440, Maven's and npm's habits). */
  private static final List<String> EARLIER =
      List.of(
          "~",
          "dev",
          "nightly",
          "canary",
          "a",
          "alpha",
          "b",
          "beta",
          "m",
          "milestone",
          "ea",
          "next",
          "pre",
          "preview",
          "c",
          "cr",
          "rc",
          "snapshot");

  /** What a part is, in order: what comes before the end, the end, what comes after it. */
  private enum Kind {
    BEFORE,
    END,
    WORD,
    NUMBER
  }

  private record Part(Kind kind, String text) {
    static final Part END = new Part(Kind.END, "");

    static int compare(Part one, Part other) {
      int order = one.kind.compareTo(other.kind);
      if (order != 0) {
        return order;
      }
      return switch (one.kind) {
        case BEFORE -> EARLIER.indexOf(one.text) - EARLIER.indexOf(other.text);
        case NUMBER -> Decimal.compare(one.text, other.text);
        case END, WORD -> one.text.compareTo(other.text);
      };
    }
  }

  @Override
  public int compare(String one, String other) {
    Matcher a = EPOCH.matcher(one);
    Matcher b = EPOCH.matcher(other);
    int byEpoch = Decimal.compare(a.matches() ? a.group(1) : "", b.matches() ? b.group(1) : "");
    if (byEpoch != 0) {
      return byEpoch;
    }
    return compare(parts(a.matches() ? a.group(2) : one), parts(b.matches() ? b.group(2) : other));
  }

  private static int compare(List<Part> one, List<Part> other) {
    return InTurn.compare(one, other, Part.END, Part::compare);
  }

  private static List<Part> parts(String version) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher =
        PART.matcher(version.toLowerCase(Locale.ROOT).replaceFirst("^v(?=[0-9])", ""));
    while (matcher.find()) {
      String text = matcher.group();
      if (Decimal.isDigit(text.charAt(0))) {
        parts.add(new Part(Kind.NUMBER, text));
      } else {
        parts.add(new Part(EARLIER.contains(text) ? Kind.BEFORE : Kind.WORD, text));
      }
    }
    return parts;
  }
}

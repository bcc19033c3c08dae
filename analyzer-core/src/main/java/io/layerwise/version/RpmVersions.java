package io.layerwise.version;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of {@code [epoch:]version[-release]} (rpm-version(7), and rpm's rpmvercmp): numbers and
 * words in turn, whatever stands between them; {@code ~} comes before the end, {@code ^} after it
 * but before anything else. One without a release is older than those that have one.
 */
final class RpmVersions implements VersionOrder {
  private static final Pattern VERSION =
      Pattern.compile("(?:(\\d++):)?([^-]*+)(?:-(.*+))?", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("\\d++|[A-Za-z]++|[~^]");

  /** In order. */
  private enum Kind {
    TILDE,
    END,
    CARET,
    WORD,
    NUMBER
  }

  private record Part(Kind kind, String text) {
    static final Part END = new Part(Kind.END, "");

    static Part of(String text) {
      Kind kind =
          switch (text.charAt(0)) {
            case '~' -> Kind.TILDE;
            case '^' -> Kind.CARET;
            default -> Decimal.isNumber(text) ? Kind.NUMBER : Kind.WORD;
          };
      return new Part(kind, text);
    }

    static int compare(Part one, Part other) {
      if (one.kind != other.kind) {
        return one.kind.compareTo(other.kind);
      }
      return one.kind == Kind.NUMBER
          ? Decimal.compare(one.text, other.text)
          : one.text.compareTo(other.text);
    }
  }

  @Override
  public int compare(String one, String other) {
    Matcher a = VERSION.matcher(one);
    Matcher b = VERSION.matcher(other);
    if (!a.matches() || !b.matches()) {
      throw new IllegalStateException("every text matches");
    }
    int order = Decimal.compare(group(a, 1), group(b, 1));
    if (order == 0) {
      order = compare(parts(group(a, 2)), parts(group(b, 2)));
    }
    return order != 0 ? order : compareReleases(a, b);
  }

  private static int compareReleases(Matcher a, Matcher b) {
    boolean has = a.group(3) != null;
    return has == (b.group(3) != null)
        ? compare(parts(group(a, 3)), parts(group(b, 3)))
        : Boolean.compare(has, !has);
  }

  private static String group(Matcher version, int group) {
    return version.group(group) == null ? "" : version.group(group);
  }

  private static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text);
    while (matcher.find()) {
      parts.add(Part.of(matcher.group()));
    }
    return parts;
  }

  private static int compare(List<Part> one, List<Part> other) {
    return InTurn.compare(one, other, Part.END, Part::compare);
  }
}

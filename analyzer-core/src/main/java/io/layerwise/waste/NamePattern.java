package io.layerwise.waste;

/**
 * A pattern of one name: {@code *} for any characters, {@code [a-z]} for one of a set, all else for
 * itself. Matching goes back to the last star only, so it takes at most the product of the lengths.
 */
final class NamePattern {
  private final String pattern;

  /** What a name has to end with and nothing more, for the commonest form; else empty. */
  private final String suffix;

  /** What a name has to begin with, so that most are told by one character; may be empty. */
  private final String start;

  NamePattern(String pattern) {
    this.pattern = pattern;
    String rest = pattern.isEmpty() ? "" : pattern.substring(1);
    this.suffix = pattern.startsWith("*") && isLiteral(rest) ? rest : "";
    this.start =
        pattern.isEmpty() || !isLiteral(pattern.substring(0, 1)) ? "" : pattern.substring(0, 1);
  }

  static boolean isLiteral(String name) {
    return name.indexOf('*') < 0 && name.indexOf('[') < 0;
  }

  /** Whether a name may match that ends with this character, as far as that tells. */
  boolean mayEndWith(char c) {
    char last = pattern.isEmpty() ? '*' : pattern.charAt(pattern.length() - 1);
    return last == '*' || last == ']' || last == c;
  }

  boolean matches(String name) {
    return suffix.isEmpty()
        ? name.startsWith(start) && matchesWildcards(name)
        : name.endsWith(suffix);
  }

  private boolean matchesWildcards(String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int resume = 0;
    while (n < name.length()) {
      int width = p < pattern.length() ? width(p) : 0;
      if (width > 0 && pattern.charAt(p) == '*') {
        star = p++;
        resume = n;
      } else if (width > 0 && accepts(p, width, name.charAt(n))) {
        p += width;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** How many characters of the pattern stand for one of the name. */
  private int width(int at) {
    return pattern.charAt(at) == '[' ? pattern.indexOf(']', at) - at + 1 : 1;
  }

  private boolean accepts(int at, int width, char c) {
    if (width == 1) {
      return pattern.charAt(at) == c;
    }
    for (int i = at + 1; i < at + width - 1; i++) {
      boolean range = i + 2 < at + width - 1 && pattern.charAt(i + 1) == '-';
      char high = range ? pattern.charAt(i + 2) : pattern.charAt(i);
      if (pattern.charAt(i) <= c && c <= high) {
        return true;
      }
      i += range ? 2 : 0;
    }
    return false;
  }
}

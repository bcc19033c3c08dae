package io.layerwise.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The order of Maven's versions (POM Reference, "Version Order Specification"): tokens between
 * dots, hyphens and where digits meet letters, without those that say nothing at the end or before
 * a hyphen or a word. {@code 1.0-alpha-1} before {@code 1.0}, which is {@code 1} and {@code
 * 1.0.ga}, before {@code 1.0-sp}, before {@code 1.0-jre}, before {@code 1.0-1}, before {@code
 * 1.0.1}.
 */
final class MavenVersions implements VersionOrder {
  /** Words in order; the empty one is the version itself, and words that are not here follow. */
  private static final List<String> KNOWN =
      List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

  /** In order, if the spec says nothing else: a word, whatever is before it, then numbers. */
  private enum Kind {
    WORD,
    HYPHEN_NUMBER,
    DOT_NUMBER
  }

  private record Token(Kind kind, String text) {
    /** Stands for the end, too. */
    static final Token NOTHING = new Token(Kind.WORD, "");

    boolean saysNothing() {
      return kind == Kind.WORD ? text.isEmpty() : Decimal.isZero(text);
    }

    static int compare(Token one, Token other) {
      if (one.kind != other.kind) {
        return one.kind.compareTo(other.kind);
      }
      if (one.kind != Kind.WORD) {
        return Decimal.compare(one.text, other.text);
      }
      int order = Integer.compare(rank(one.text), rank(other.text));
      return order != 0 ? order : one.text.compareTo(other.text);
    }

    private static int rank(String word) {
      return KNOWN.contains(word) ? KNOWN.indexOf(word) : KNOWN.size();
    }
  }

  @Override
  public int compare(String one, String other) {
    return InTurn.compare(
        tokens(one.toLowerCase(Locale.ROOT)),
        tokens(other.toLowerCase(Locale.ROOT)),
        Token.NOTHING,
        Token::compare);
  }

  private static List<Token> tokens(String version) {
    List<Token> tokens = new ArrayList<>();
    boolean hyphen = false;
    int start = 0;
    while (start <= version.length()) {
      int end = endOfToken(version, start);
      boolean atSeparator = end < version.length() && isSeparator(version.charAt(end));
      boolean meets = end < version.length() && !atSeparator;
      add(token(version.substring(start, end), hyphen, meets), tokens);
      hyphen = meets || (atSeparator && version.charAt(end) == '-');
      start = meets ? end : end + 1;
    }
    trim(tokens);
    return tokens;
  }

  private static boolean isSeparator(char c) {
    return c == '.' || c == '-';
  }

  /** Up to a separator, or to where digits and others meet. */
  private static int endOfToken(String version, int start) {
    int end = start;
    while (end < version.length()
        && !isSeparator(version.charAt(end))
        && Decimal.isDigit(version.charAt(end)) == Decimal.isDigit(version.charAt(start))) {
      end++;
    }
    return end;
  }

  private static Token token(String text, boolean hyphen, boolean meets) {
    if (text.isEmpty() || Decimal.isNumber(text)) {
      return new Token(hyphen ? Kind.HYPHEN_NUMBER : Kind.DOT_NUMBER, text);
    }
    return new Token(
        Kind.WORD,
        switch (text) {
          case "a" -> meets ? "alpha" : text;
          case "b" -> meets ? "beta" : text;
          case "m" -> meets ? "milestone" : text;
          case "cr" -> "rc";
          case "ga", "final", "release" -> "";
          default -> text;
        });
  }

  private static void add(Token token, List<Token> tokens) {
    if (token.kind != Kind.DOT_NUMBER) {
      trim(tokens);
    }
    tokens.add(token);
  }

  private static void trim(List<Token> tokens) {
    while (!tokens.isEmpty() && tokens.get(tokens.size() - 1).saysNothing()) {
      tokens.remove(tokens.size() - 1);
    }
  }
}

package io.layerwise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads a pattern, character by character, into the steps that {@link FileGlob} follows. */
final class FileGlobParser {
  enum Kind {
    /** Exactly one character. */
    ONE,
    /** Any number of characters. */
    MANY,
    /** Goes on at the next token, or at the one behind it. */
    OPTIONAL,
    /** Any number of characters and a slash. */
    DIRECTORIES
  }

  /** One step of a pattern, and which characters it goes along with. */
  record Token(Kind kind, IntPredicate accepts) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  FileGlobParser(String text) {
    this.text = text;
  }

  List<Token> tokens() {
    while (at < text.length()) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      switch (character) {
        case '*' -> star();
        case '?' -> one(c -> c != '/');
        case '[' -> one(set());
        case '\\' -> one(literal(escaped()));
        default -> one(literal(character));
      }
    }
    return List.copyOf(tokens);
  }

  private void one(IntPredicate accepts) {
    tokens.add(new Token(Kind.ONE, accepts));
  }

  private void star() {
    if (!text.startsWith("*", at)) {
      tokens.add(new Token(Kind.MANY, c -> c != '/'));
      return;
    }
    boolean startsName = at < 2 || text.charAt(at - 2) == '/';
    while (text.startsWith("*", at)) {
      at++;
    }
    if (startsName && text.startsWith("/", at)) {
      at++;
      tokens.add(new Token(Kind.OPTIONAL, c -> false));
      tokens.add(new Token(Kind.DIRECTORIES, c -> true));
    } else {
      tokens.add(new Token(Kind.MANY, c -> true));
    }
  }

  private int escaped() {
    if (at == text.length()) {
      throw new IllegalArgumentException("a \\ at the end of the pattern escapes nothing");
    }
    int character = text.codePointAt(at);
    at += Character.charCount(character);
    return character;
  }

  /** A set behind its opening bracket; a closing bracket that comes first is one of the set. */
  private IntPredicate set() {
    boolean negated = text.startsWith("!", at) || text.startsWith("^", at);
    at += negated ? 1 : 0;
    int first = at;
    IntPredicate any = c -> false;
    while (at == first || !text.startsWith("]", at)) {
      int low = member();
      int high = low;
      if (text.startsWith("-", at) && at + 1 < text.length() && text.charAt(at + 1) != ']') {
        at++;
        high = member();
      }
      any = any.or(within(low, high));
    }
    at++;
    IntPredicate chosen = negated ? any.negate() : any;
    return chosen.and(c -> c != '/');
  }

  private int member() {
    if (at == text.length()) {
      throw new IllegalArgumentException("a [ of the pattern is not closed by a ]");
    }
    int character = text.codePointAt(at);
    at += Character.charCount(character);
    return character == '\\' ? escaped() : character;
  }

  private static IntPredicate literal(int character) {
    return c -> c == character;
  }

  private static IntPredicate within(int low, int high) {
    return c -> low <= c && c <= high;
  }
}

package io.layerwise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern of paths as reports print them: {@code *} and {@code ?} stand for any characters and
 * any one but {@code /}, {@code [a-z]} and {@code [!a-z]} for one of a set, {@code **} for anything
 * at all, {@code **}{@code /} for any directories or none, {@code \} for the next character itself.
 * A pattern that does not begin with {@code /} matches at any depth; one that ends with it matches
 * all that is below.
 *
 * <p>All ways through the pattern are followed at once, so that matching takes at most the length
 * of the pattern times that of the path, whoever chose them.
 */
public final class FileGlob {
  private enum Kind {
    /** Exactly one character. */
    ONE,
    /** Any number of characters. */
    MANY,
    /** Goes on at the next token, or at the one behind it. */
    OPTIONAL,
    /** Any number of characters and a slash. */
    DIRECTORIES
  }

  private record Token(Kind kind, IntPredicate accepts) {}

  private final String pattern;
  private final List<Token> tokens;

  private FileGlob(String pattern, List<Token> tokens) {
    this.pattern = pattern;
    this.tokens = tokens;
  }

  /**
   * @throws IllegalArgumentException where the pattern is empty, or has a bracket that is not
   *     closed or a {@code \} at its end; the message says which
   */
  public static FileGlob of(String pattern) {
    if (pattern.isEmpty()) {
      throw new IllegalArgumentException("the pattern is empty");
    }
    String anchored = pattern.startsWith("/") ? pattern : "/**/" + pattern;
    return new FileGlob(
        pattern, new Parser(anchored.endsWith("/") ? anchored + "**" : anchored).tokens());
  }

  /** The pattern as it was given. */
  public String pattern() {
    return pattern;
  }

  /** Whether a path, {@code /a/b} as reports print it, matches as a whole. */
  public boolean matches(String path) {
    States now = new States();
    States next = new States();
    now.reach(0);
    for (int i = 0;
        i < path.length() && now.count > 0;
        i += Character.charCount(path.codePointAt(i))) {
      int character = path.codePointAt(i);
      for (int s = 0; s < now.count; s++) {
        step(now.reached[s], character, next);
      }
      States done = now;
      now = next;
      next = done;
      next.clear();
    }
    return now.seen[tokens.size()];
  }

  private void step(int state, int character, States next) {
    if (state == tokens.size()) {
      return;
    }
    Token token = tokens.get(state);
    switch (token.kind) {
      case ONE -> {
        if (token.accepts.test(character)) {
          next.reach(state + 1);
        }
      }
      case MANY -> {
        if (token.accepts.test(character)) {
          next.reach(state);
        }
      }
      case OPTIONAL -> {}
      case DIRECTORIES -> {
        next.reach(state);
        if (character == '/') {
          next.reach(state + 1);
        }
      }
    }
  }

  @Override
  public String toString() {
    return pattern;
  }

  /** The places in the pattern that the beginning of a path can lead to, each once. */
  private final class States {
    private final int[] reached = new int[tokens.size() + 1];
    private final boolean[] seen = new boolean[tokens.size() + 1];
    private int count;

    void reach(int first) {
      int state = first;
      while (!seen[state]) {
        seen[state] = true;
        reached[count++] = state;
        Kind kind = state == tokens.size() ? Kind.ONE : tokens.get(state).kind;
        if (kind == Kind.OPTIONAL) {
          reach(state + 2);
        }
        if (kind == Kind.OPTIONAL || kind == Kind.MANY) {
          state++;
        }
      }
    }

    void clear() {
      for (int i = 0; i < count; i++) {
        seen[reached[i]] = false;
      }
      count = 0;
    }
  }

  private static final class Parser {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Parser(String text) {
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
}

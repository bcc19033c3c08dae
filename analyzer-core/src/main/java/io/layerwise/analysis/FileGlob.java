package io.layerwise.analysis;

import io.layerwise.analysis.FileGlobParser.Kind;
import io.layerwise.analysis.FileGlobParser.Token;
import java.util.List;

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
        pattern, new FileGlobParser(anchored.endsWith("/") ? anchored + "**" : anchored).tokens());
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
    switch (token.kind()) {
      case ONE -> {
        if (token.accepts().test(character)) {
          next.reach(state + 1);
        }
      }
      case MANY -> {
        if (token.accepts().test(character)) {
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
        Kind kind = state == tokens.size() ? Kind.ONE : tokens.get(state).kind();
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
}

package io.layerwise.dockerfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A line of a .dockerignore: the rules of Go's {@code filepath.Match}, and {@code **} for any
 * number of directories. Matching takes time linear in the product of both lengths.
 *
 * @param text without what {@code filepath.Clean} takes away
 * @param exception whether it begins with {@code !}: what it matches is taken back in
 */
public record IgnorePattern(String text, boolean exception) {
  /** {@code **} with more behind it: nothing, or what {@link #INSIDE} takes. */
  private static final String DIRECTORIES = "**";

  /** Any number of directories, up to a slash. */
  private static final String INSIDE = "**/";

  /** {@code **} at the end: anything. */
  private static final String REST = "***";

  private static final String WITHIN = "*";
  private static final String ONE = "?";

  /** Empty where the line is. */
  static Optional<IgnorePattern> parse(String line) {
    String stripped = line.strip();
    boolean exception = stripped.startsWith("!");
    String pattern = clean(exception ? stripped.substring(1).strip() : stripped);
    return pattern.isEmpty()
        ? Optional.empty()
        : Optional.of(new IgnorePattern(pattern, exception));
  }

  /** Without slashes at both ends, empty parts, {@code .} and {@code ..}. */
  private static String clean(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }

  /** Whether it matches a path or a directory that the path is in. */
  boolean matchesWithParents(String path) {
    List<String> tokens = tokens();
    BitSet at = new BitSet();
    at.set(0);
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '/' && closed(at, tokens).get(tokens.size())) {
        return true;
      }
      at = step(closed(at, tokens), tokens, c);
    }
    return closed(at, tokens).get(tokens.size());
  }

  /** Wildcards, sets of characters with their brackets, and characters with their backslash. */
  private List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = end(i);
      if (!text.startsWith(DIRECTORIES, i)) {
        tokens.add(text.substring(i, end));
      } else if (end == text.length()) {
        tokens.add(REST);
      } else {
        tokens.add(DIRECTORIES);
        tokens.add(INSIDE);
        end += text.charAt(end) == '/' ? 1 : 0;
      }
      i = end;
    }
    return tokens;
  }

  private int end(int start) {
    char c = text.charAt(start);
    if (text.startsWith(DIRECTORIES, start) || (c == '\\' && start + 1 < text.length())) {
      return start + 2;
    }
    int closing = c == '[' ? text.indexOf(']', start + 1) : -1;
    return closing < 0 ? start + 1 : closing + 1;
  }

  /** With all places that are reached without a further character. */
  private static BitSet closed(BitSet at, List<String> tokens) {
    BitSet closed = (BitSet) at.clone();
    for (int i = closed.nextSetBit(0); i >= 0 && i < tokens.size(); i = closed.nextSetBit(i + 1)) {
      switch (tokens.get(i)) {
        case DIRECTORIES -> closed.set(i + 1, i + 3);
        case WITHIN, REST -> closed.set(i + 1);
        default -> {}
      }
    }
    return closed;
  }

  private static BitSet step(BitSet at, List<String> tokens, char c) {
    BitSet next = new BitSet();
    for (int i = at.nextSetBit(0); i >= 0 && i < tokens.size(); i = at.nextSetBit(i + 1)) {
      boolean stays =
          switch (tokens.get(i)) {
            case REST, INSIDE -> true;
            case WITHIN -> c != '/';
            default -> false;
          };
      if (stays) {
        next.set(i);
      }
      if (takes(tokens.get(i), c)) {
        next.set(i + 1);
      }
    }
    return next;
  }

  /** Whether a token is done with a character. */
  private static boolean takes(String token, char c) {
    return switch (token) {
      case ONE -> c != '/';
      case INSIDE -> c == '/';
      case DIRECTORIES, WITHIN, REST -> false;
      default ->
          isSet(token)
              ? c != '/' && isInSet(token.substring(1, token.length() - 1), c)
              : token.charAt(token.length() - 1) == c;
    };
  }

  private static boolean isSet(String token) {
    return token.length() > 1 && token.charAt(0) == '[';
  }

  /** {@code a-z_}, or {@code ^a-z} for all others. */
  private static boolean isInSet(String set, char c) {
    boolean negated = set.startsWith("^");
    boolean found = false;
    for (int i = negated ? 1 : 0; i < set.length(); i++) {
      boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
      char end = set.charAt(range ? i + 2 : i);
      found = found || (set.charAt(i) <= c && c <= end);
      i += range ? 2 : 0;
    }
    return found != negated;
  }
}

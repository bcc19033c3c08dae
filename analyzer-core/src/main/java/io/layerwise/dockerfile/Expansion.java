package io.layerwise.dockerfile;

import java.util.Optional;

/** One word on its way to its value ("Environment replacement"). */
final class Expansion {
  /** Of {@code ${a:-${b:-…}}}; nobody writes more, and each level takes stack. */
  private static final int DEEPEST = 50;

  private static final char NOTHING = 0;

  private final String text;
  private final char escape;
  private final Variables variables;
  private int at;
  private int depth;
  private boolean broken;

  Expansion(String text, char escape, Variables variables) {
    this.text = text;
    this.escape = escape;
    this.variables = variables;
  }

  Optional<String> expand() {
    Optional<String> value = until(NOTHING, false);
    return broken ? Optional.empty() : value;
  }

  /** The value up to {@code stop}, which is consumed; empty where a part of it is not known. */
  private Optional<String> until(char stop, boolean quoted) {
    StringBuilder value = new StringBuilder();
    boolean known = true;
    while (at < text.length()) {
      char c = text.charAt(at++);
      Optional<String> part;
      if (c == stop && stop != NOTHING) {
        return known ? Optional.of(value.toString()) : Optional.empty();
      } else if (c == '$') {
        part = variable();
      } else if (c == escape) {
        part = Optional.of(escaped(quoted));
      } else if (c == '"') {
        part = until('"', true);
      } else if (c == '\'' && !quoted) {
        part = Optional.of(literal());
      } else {
        part = Optional.of(String.valueOf(c));
      }
      known &= part.isPresent();
      value.append(part.orElse(""));
    }
    broken |= stop != NOTHING;
    return known ? Optional.of(value.toString()) : Optional.empty();
  }

  /** Within double quotes only what would mean something loses its escape. */
  private String escaped(boolean quoted) {
    if (at == text.length()) {
      return "";
    }
    char next = text.charAt(at++);
    boolean kept = quoted && next != '"' && next != '$' && next != escape;
    return (kept ? String.valueOf(escape) : "") + next;
  }

  private String literal() {
    int end = text.indexOf('\'', at);
    broken |= end < 0;
    String literal = text.substring(at, end < 0 ? text.length() : end);
    at = end < 0 ? text.length() : end + 1;
    return literal;
  }

  private Optional<String> variable() {
    if (at < text.length() && text.charAt(at) == '{') {
      at++;
      return braced();
    }
    String name = name();
    return name.isEmpty() ? Optional.of("$") : plain(name);
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNameCharacter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isNameCharacter(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private Optional<String> plain(String name) {
    return variables.isUnset(name) ? Optional.of("") : variables.value(name);
  }

  private Optional<String> braced() {
    String name = name();
    boolean emptyIsUnset = at < text.length() && text.charAt(at) == ':';
    at += emptyIsUnset ? 1 : 0;
    char operator = at < text.length() ? text.charAt(at++) : NOTHING;
    if (operator == '}' && !emptyIsUnset && !name.isEmpty()) {
      return plain(name);
    }
    if (name.isEmpty() || depth >= DEEPEST) {
      broken = true;
      return Optional.empty();
    }
    int start = at;
    depth++;
    Optional<String> word = until('}', false);
    depth--;
    return switch (operator) {
      case '-' -> isUnset(name, emptyIsUnset) ? word : variables.value(name);
      case '+' -> alternative(name, emptyIsUnset, word);
      case '?' -> isUnset(name, emptyIsUnset) ? Optional.empty() : variables.value(name);
      case '#', '%', '/' -> {
        // An escaped character of a pattern is not told from a plain one here.
        boolean escaped = text.substring(start, at).indexOf(escape) >= 0;
        yield word.filter(pattern -> !escaped)
            .flatMap(pattern -> plain(name).flatMap(v -> ValuePattern.apply(v, operator, pattern)));
      }
      default -> Optional.empty();
    };
  }

  private boolean isUnset(String name, boolean emptyIsUnset) {
    return variables.isUnset(name)
        || (emptyIsUnset && variables.value(name).filter(String::isEmpty).isPresent());
  }

  private Optional<String> alternative(String name, boolean emptyIsUnset, Optional<String> word) {
    if (isUnset(name, emptyIsUnset)) {
      return Optional.of("");
    }
    return variables.value(name).isPresent() ? word : Optional.empty();
  }
}

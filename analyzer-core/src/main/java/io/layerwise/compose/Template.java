package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.util.Optional;
import java.util.function.Function;

/** One text with variables. */
final class Template {
  /** Of {@code ${A:-${B:-…}}}; nobody writes more, and each level takes stack. */
  private static final int DEEPEST = 50;

  private final String text;
  private final ComposePosition position;
  private final Function<String, Optional<ComposeValue>> variables;
  private final ExpansionBudget budget;
  private final int depth;
  private final StringBuilder expanded = new StringBuilder();
  private boolean resolved = true;
  private boolean literal = true;

  Template(
      String text,
      ComposePosition position,
      Function<String, Optional<ComposeValue>> variables,
      ExpansionBudget budget) {
    this(text, position, variables, budget, 0);
  }

  private Template(
      String text,
      ComposePosition position,
      Function<String, Optional<ComposeValue>> variables,
      ExpansionBudget budget,
      int depth) {
    this.text = text;
    this.position = position;
    this.variables = variables;
    this.budget = budget;
    this.depth = depth;
  }

  ComposeValue expand() throws ComposeException {
    int at = 0;
    while (at < text.length()) {
      int dollar = text.indexOf('$', at);
      int end = dollar < 0 ? text.length() : dollar;
      append(text.substring(at, end));
      at = dollar < 0 ? end : reference(dollar);
    }
    return new ComposeValue(expanded.toString(), resolved, literal, position);
  }

  /** Appends the value of what begins at {@code dollar}, and tells where it ends. */
  private int reference(int dollar) throws ComposeException {
    int at = dollar + 1;
    if (text.startsWith("$", at)) {
      append("$");
      return at + 1;
    }
    if (text.startsWith("{", at)) {
      int close = closingBrace(at);
      String written = text.substring(dollar, close + 1);
      append(braced(text.substring(at + 1, close), written), written);
      return close + 1;
    }
    int end = endOfName(text, at);
    if (end == at) {
      throw malformed(text.substring(dollar, Math.min(text.length(), at + 1)));
    }
    append(value(text.substring(at, end)), text.substring(dollar, end));
    return end;
  }

  private int closingBrace(int open) throws ComposeException {
    int braces = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      braces += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (braces == 0) {
        return i;
      }
    }
    throw malformed(text.substring(open - 1));
  }

  private static int endOfName(String text, int start) {
    int end = start;
    while (end < text.length() && isNameCharacter(text.charAt(end), end > start)) {
      end++;
    }
    return end;
  }

  private static boolean isNameCharacter(char c, boolean digitsToo) {
    return c == '_'
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (digitsToo && c >= '0' && c <= '9');
  }

  private ComposeValue braced(String inside, String written) throws ComposeException {
    int end = endOfName(inside, 0);
    String name = inside.substring(0, end);
    boolean emptyIsUnset = inside.startsWith(":", end);
    int operator = emptyIsUnset ? end + 1 : end;
    if (name.isEmpty() || (emptyIsUnset && operator == inside.length())) {
      throw malformed(written);
    }
    ComposeValue value = value(name);
    if (operator == inside.length()) {
      return value;
    }
    boolean unset =
        variables.apply(name).isEmpty()
            || (emptyIsUnset && value.resolved() && value.text().isEmpty());
    String word = inside.substring(operator + 1);
    return switch (inside.charAt(operator)) {
      case '-' -> unset ? nested(word) : value;
      // Where it is missing Compose stops; only a value from elsewhere would let it run.
      case '?' -> unset ? unknown() : value;
      case '+' -> unset ? known("") : value.resolved() || !emptyIsUnset ? nested(word) : value;
      default -> throw malformed(written);
    };
  }

  private ComposeValue nested(String word) throws ComposeException {
    if (depth == DEEPEST) {
      throw new ComposeException(
          position, "at most " + DEEPEST + " nested defaults", "more", "Name a variable for some.");
    }
    return new Template(word, position, variables, budget, depth + 1).expand();
  }

  private ComposeValue value(String name) {
    return variables.apply(name).orElseGet(this::unknown);
  }

  private ComposeValue unknown() {
    return new ComposeValue("", false, position);
  }

  private ComposeValue known(String value) {
    return new ComposeValue(value, true, position);
  }

  private void append(ComposeValue value, String written) throws ComposeException {
    resolved &= value.resolved();
    literal &= value.literal() && value.position().file().equals(position.file());
    append(value.resolved() ? value.text() : written);
  }

  private void append(String more) throws ComposeException {
    budget.spend(more.length(), position);
    expanded.append(more);
  }

  private ComposeException malformed(String found) {
    return new ComposeException(
        position,
        "a variable such as ${NAME} or ${NAME:-default}",
        Quoted.of(found),
        "Write a dollar sign that is meant as such as `$$`.");
  }
}

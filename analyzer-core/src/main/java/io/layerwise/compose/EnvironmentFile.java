package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files such as {@code .env}: {@code NAME=value} a line, comments behind {@code #}, single
 * quotes for a value as it is, double quotes for one with escapes and variables (Compose
 * Specification, "env_file").
 */
final class EnvironmentFile {
  private final String text;
  private final String file;
  private final Variables known;
  private final ExpansionBudget budget;
  private final Map<String, ComposeValue> values = new LinkedHashMap<>();
  private int at;
  private int line = 1;

  private EnvironmentFile(String text, String file, Variables known, ExpansionBudget budget) {
    this.text = text;
    this.file = file;
    this.known = known;
    this.budget = budget;
  }

  /**
   * @param known that values may refer to, besides those above them in the file
   */
  static Variables read(byte[] content, String file, Variables known, ExpansionBudget budget)
      throws ComposeException {
    String text = FileText.of(content, file).replace("\r\n", "\n");
    return new EnvironmentFile(text, file, known, budget).read();
  }

  private Variables read() throws ComposeException {
    while (at < text.length()) {
      String rest = restOfLine();
      if (rest.isBlank() || rest.strip().startsWith("#")) {
        skipLine();
      } else {
        assignment(rest);
      }
    }
    return new Variables(values);
  }

  private String restOfLine() {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  private void skipLine() {
    at += restOfLine().length() + 1;
    line++;
  }

  private void assignment(String rest) throws ComposeException {
    ComposePosition position = new ComposePosition(file, "", line, 1);
    int equals = rest.indexOf('=');
    int colon = rest.indexOf(':');
    int sign = equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
    String name = (sign < 0 ? rest : rest.substring(0, sign)).strip();
    if (name.startsWith("export ")) {
      name = name.substring("export ".length()).strip();
    }
    if (name.isEmpty() || !name.chars().allMatch(EnvironmentFile::isNameCharacter)) {
      throw new ComposeException(
          position, "NAME=value", Quoted.of(rest), "Write a name of letters, digits and _.");
    }
    if (sign < 0) {
      // A name alone takes its value from the shell, which is not known here.
      skipLine();
      return;
    }
    at += sign + 1;
    skipBlanks();
    ComposeValue value = value(position);
    values.put(name, value);
  }

  private static boolean isNameCharacter(int c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '[' || c == ']';
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private ComposeValue value(ComposePosition position) throws ComposeException {
    char first = at < text.length() ? text.charAt(at) : '\n';
    if (first == '\'' || first == '"') {
      String inside = quoted(first, position);
      skipLine();
      return first == '\''
          ? new ComposeValue(inside.replace("\\'", "'"), true, position)
          : interpolate(unescaped(inside), position);
    }
    String rest = restOfLine();
    skipLine();
    int comment = rest.startsWith("#") ? 0 : rest.indexOf(" #");
    return interpolate((comment < 0 ? rest : rest.substring(0, comment)).strip(), position);
  }

  /** What stands between quotes, over several lines if need be. */
  private String quoted(char quote, ComposePosition position) throws ComposeException {
    int start = ++at;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == quote) {
        return text.substring(start, at++);
      }
      if (c == '\\' && at + 1 < text.length()) {
        at++;
      }
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
    throw new ComposeException(
        position, "a closing " + quote, "the end of the file", "Close the quote.");
  }

  private static String unescaped(String inside) {
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c != '\\' || i + 1 == inside.length()) {
        value.append(c);
        continue;
      }
      char next = inside.charAt(++i);
      switch (next) {
        case 'n' -> value.append('\n');
        case 'r' -> value.append('\r');
        case 't' -> value.append('\t');
        case '$' -> value.append("$$");
        case '"', '\\' -> value.append(next);
        default -> value.append(c).append(next);
      }
    }
    return value.toString();
  }

  private ComposeValue interpolate(String value, ComposePosition position) throws ComposeException {
    if (value.indexOf('$') < 0) {
      return new ComposeValue(value, true, position);
    }
    // An earlier line of the same file comes after what the project says already.
    return new Template(value, position, this::lookup, budget).expand();
  }

  private Optional<ComposeValue> lookup(String name) {
    return known.get(name).or(() -> Optional.ofNullable(values.get(name)));
  }
}

package io.layerwise.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an instruction announces a here-document: {@code <<EOF}, {@code <<-"EOF"}, {@code 3<<EOF}.
 *
 * @param name the word that will end it, without quotes
 */
record HeredocMarker(String name, boolean expands, boolean stripsTabs, int fileDescriptor) {
  /** A whole word, so neither {@code "<<EOF"} nor {@code <<<word}. */
  private static final Pattern MARKER = Pattern.compile("(\\d{0,9})<<(-?)([^<]++)");

  private static final Pattern QUOTE = Pattern.compile("[\"']");
  private static final Pattern ESCAPED = Pattern.compile("\\\\.", Pattern.DOTALL);
  private static final Pattern SPACE_BEFORE_NAME = Pattern.compile("<<\\s++(?!-)");

  /**
   * Those of one instruction, in order. Where quotes are not balanced there are none: BuildKit's
   * lexer gives up on such a line, and leaves it to the shell.
   */
  static List<HeredocMarker> in(String instruction) {
    if (!instruction.contains("<<")) {
      return List.of();
    }
    String joined = SPACE_BEFORE_NAME.matcher(instruction).replaceAll("<<");
    // A backslash, also where the directive names another character to escape with.
    Words words = Words.of(joined, '\\');
    return words.balanced()
        ? words.words().stream().map(HeredocMarker::parse).flatMap(Optional::stream).toList()
        : List.of();
  }

  /** Whether an instruction's arguments are one such word and no more. */
  static boolean isAlone(String arguments) {
    String joined = SPACE_BEFORE_NAME.matcher(arguments.strip()).replaceAll("<<");
    return Words.of(joined, '\\').words().size() == 1 && parse(joined).isPresent();
  }

  private static Optional<HeredocMarker> parse(String word) {
    Matcher marker = MARKER.matcher(word);
    if (!marker.matches()) {
      return Optional.empty();
    }
    String written = marker.group(3);
    String descriptor = marker.group(1);
    return Optional.of(
        new HeredocMarker(
            unquoted(written),
            !QUOTE.matcher(ESCAPED.matcher(written).replaceAll("")).find(),
            !marker.group(2).isEmpty(),
            descriptor.isEmpty() ? 0 : Integer.parseInt(descriptor)));
  }

  private static String unquoted(String word) {
    StringBuilder name = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < word.length()) {
        name.append(word.charAt(++i));
      } else if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }

  /** Whether a line, without its end, ends the document. */
  boolean isEnd(String line) {
    int tabs = 0;
    while (stripsTabs && tabs < line.length() && line.charAt(tabs) == '\t') {
      tabs++;
    }
    return line.substring(tabs).equals(name);
  }

  Heredoc with(String content) {
    return new Heredoc(name, expands, stripsTabs, fileDescriptor, content);
  }
}

package io.layerwise.report.markdown;

import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text from an image as Markdown that shows it and does nothing else. */
final class Markdown {
  /** As wide as a tab may be, which is no printable character. */
  private static final String TAB = " ".repeat(4);

  /** Words, numbers and marks that mean nothing to a forge. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[ (]*+(?:[A-Za-z]++(?:['-][A-Za-z]++)*+|[+−]?[0-9][0-9.,]*+|[…%]?)[ .,;:)]*+");

  private Markdown() {}

  /**
   * A code span, in which nothing is a link, a mention or a tag; fit for a cell of a table.
   *
   * @param text without line breaks
   * @param most how many columns are shown, the middle being cut
   */
  static String code(String text, int most) {
    String shown = Columns.cutMiddle(text, most);
    if (shown.isEmpty()) {
      return "";
    }
    String fence = "`".repeat(longestRun(shown) + 1);
    boolean padded =
        shown.startsWith("`") || shown.endsWith("`") || (shown.startsWith(" ") && !shown.isBlank());
    String padding = padded ? " " : "";
    return fence + padding + withoutPipes(shown) + padding + fence;
  }

  /**
   * Sentences as plain text with code spans around commands and around whatever is no simple word,
   * so that nothing in them is a link, a mention or a tag; fit for a cell of a table.
   *
   * @param text without line breaks, commands between backticks
   * @param most how many columns are shown, the rest being dropped behind a whole word
   */
  static String prose(String text, int most) {
    List<String> shown = new ArrayList<>();
    String[] parts = wholeWords(text, most).split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      boolean command = i % 2 == 1 && i < parts.length - 1;
      if (command && !part.isEmpty()) {
        shown.add(code(part, most));
      } else if (!command) {
        shown.add(words(parts[i]));
      }
    }
    return String.join("", shown).strip();
  }

  /** As it is, but for the words that a forge could take for something else. */
  private static String words(String text) {
    StringBuilder shown = new StringBuilder();
    for (String word : text.split("(?<= )|(?= )", -1)) {
      if (PLAIN.matcher(word).matches()) {
        shown.append(word);
      } else {
        int end = word.length();
        while (end > 0 && ".,;:)".indexOf(word.charAt(end - 1)) >= 0) {
          end--;
        }
        shown.append(code(word.substring(0, end), Integer.MAX_VALUE)).append(word.substring(end));
      }
    }
    return shown.toString();
  }

  /** Text that is cut only between words. */
  static String wholeWords(String text, int most) {
    if (Columns.of(text) <= most) {
      return text;
    }
    String head = Columns.cut(text, most);
    int end = head.lastIndexOf(' ');
    return (end < 0 ? head.substring(0, head.length() - 1) : head.substring(0, end)) + " …";
  }

  /** A fenced block, in which nothing is anything but text; control characters are escaped. */
  static String block(String language, String text) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    String shown =
        text.lines()
            .map(line -> Quoted.escaped(line.replace("\t", TAB)) + "\n")
            .collect(Collectors.joining());
    return fence + language + "\n" + shown + fence + "\n";
  }

  /** How many backticks follow each other at most: a fence has one more. */
  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /**
   * A table ends its cell at a pipe even within code, but for one behind a backslash; where a
   * backslash stands there already, the two would be read as an escaped backslash and a pipe.
   */
  private static String withoutPipes(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '|') {
        escaped.append(c);
      } else {
        escaped.append(i > 0 && text.charAt(i - 1) == '\\' ? "\\x7c" : "\\|");
      }
    }
    return escaped.toString();
  }
}

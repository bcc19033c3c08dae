package io.layerwise.waste;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be told of a RUN's script without running it. */
final class ShellText {
  private static final int SHORT = 100;
  private static final Set<String> ENDS = Set.of("&&", "||", ";", "|", "\\");

  private ShellText() {}

  /** A text of at most a hundred characters, cut with {@code …}. */
  static String shortened(String text) {
    return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
  }

  /** Whether some word of the script is {@code command}, by its last name. */
  static boolean runs(String script, String command) {
    for (String word : words(script)) {
      if (word.equals(command) || word.endsWith("/" + command)) {
        return true;
      }
    }
    return false;
  }

  /** What the script asks a package manager to install: words behind {@code install} or add. */
  static List<String> installed(String script) {
    List<String> names = new ArrayList<>();
    boolean installing = false;
    for (String word : words(script)) {
      if (ENDS.contains(word)) {
        installing = false;
      } else if (installing && !word.startsWith("-")) {
        names.add(word);
      } else if (word.equals("install") || word.equals("add")) {
        installing = true;
      }
    }
    return List.copyOf(names);
  }

  /** Words between white space; {@code ;} and the like at a word's end are words of their own. */
  static List<String> words(String script) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= script.length(); i++) {
      char c = i == script.length() ? ' ' : script.charAt(i);
      boolean separator = c == ';' || c == '|' || c == '&' || c == '(' || c == ')';
      if (separator || Character.isWhitespace(c)) {
        if (i > start) {
          words.add(script.substring(start, i));
        }
        if (separator) {
          words.add(c == '&' ? "&&" : String.valueOf(c));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** A path as a word of a shell. */
  static String word(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || "/._-+@%,:=".indexOf(c) >= 0;
      if (!plain) {
        return "'" + path.replace("'", "'\\''") + "'";
      }
    }
    return path;
  }
}

package io.layerwise.waste;

import io.layerwise.shell.ScriptText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What can be told of a RUN's script without running it. */
final class ShellText {
  private static final int SHORT = 100;
  private static final String SEPARATORS = ";|&()\n";
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

  /**
   * Words of its commands between white space; {@code ;} and the like at a word's end are words of
   * their own, and so is a newline that ends a command.
   */
  static List<String> words(String script) {
    String commands = ScriptText.of(script).commands();
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= commands.length(); i++) {
      char c = i == commands.length() ? ' ' : commands.charAt(i);
      boolean separator = SEPARATORS.indexOf(c) >= 0;
      if (separator || Character.isWhitespace(c)) {
        if (i > start) {
          words.add(commands.substring(start, i));
        }
        if (separator) {
          words.add(c == '&' ? "&&" : c == '\n' ? ";" : String.valueOf(c));
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

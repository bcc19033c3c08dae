package io.layerwise.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A simple command of a shell script (POSIX, "Shell Command Language", 2.9.1).
 *
 * @param words without quotes; what the shell would put in for a {@code $} stays as it is written
 */
public record ShellCommand(List<String> words) {
  /** Words that another command follows. */
  private static final Set<String> RESERVED =
      Set.of("if", "then", "elif", "else", "while", "until", "do", "!", "{", "}", "fi", "done");

  /** Programs that run the command behind their options. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "exec",
          "command",
          "env",
          "nohup",
          "nice",
          "time",
          "sudo",
          "gosu",
          "su-exec",
          "setpriv",
          "tini",
          "dumb-init",
          "catatonit",
          "stdbuf",
          "setsid",
          "chroot",
          "timeout",
          "xargs",
          "eval");

  public ShellCommand {
    words = List.copyOf(words);
  }

  /** All simple commands of a script, those in subshells and substitutions among them. */
  public static List<ShellCommand> parse(String script) {
    return new ShellLexer(script).commands();
  }

  /**
   * The programs that it runs: the first word behind reserved words and assignments, and where that
   * is a wrapper such as {@code exec}, what it runs, too.
   */
  public List<String> programs() {
    List<String> programs = new ArrayList<>();
    boolean wrapped = true;
    for (String word : words) {
      if (!wrapped) {
        break;
      }
      if (!RESERVED.contains(word) && !isAssignment(word) && !word.startsWith("-")) {
        programs.add(word);
        wrapped = WRAPPERS.contains(name(word)) || (programs.size() > 1 && isArgument(word));
      }
    }
    return List.copyOf(programs);
  }

  /** Whether a wrapper's own argument looks like a user, a number or a time, not a program. */
  private static boolean isArgument(String word) {
    return word.isEmpty() || Character.isDigit(word.charAt(0)) || word.indexOf(':') > 0;
  }

  private static boolean isAssignment(String word) {
    int equals = word.indexOf('=');
    return equals > 0 && word.substring(0, equals).chars().allMatch(ShellCommand::isNameCharacter);
  }

  private static boolean isNameCharacter(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** The last name of a path. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

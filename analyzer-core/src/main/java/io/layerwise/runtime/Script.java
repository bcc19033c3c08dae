package io.layerwise.runtime;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file that an interpreter runs.
 *
 * @param interpreter the words of its first line, behind {@code #!}
 * @param commands what it runs, where it is a shell's
 */
record Script(List<String> interpreter, List<ShellCommand> commands) {
  /** How much of a script is read, in bytes. */
  static final int MOST_BYTES = 64 << 10;

  private static final int LONGEST_LINE = 256;

  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "dash", "ash", "ksh", "zsh", "busybox");

  /** Empty where it has no {@code #!}. */
  static Optional<Script> parse(byte[] content) {
    if (content.length < 3 || content[0] != '#' || content[1] != '!') {
      return Optional.empty();
    }
    String text = new String(content, StandardCharsets.UTF_8);
    String line = text.lines().findFirst().orElse("");
    String shortened = line.substring(2, Math.min(line.length(), LONGEST_LINE)).strip();
    List<String> interpreter = List.of(shortened.split("\\s+", -1));
    boolean shell = interpreter.stream().anyMatch(Script::isShell);
    return Optional.of(new Script(interpreter, shell ? ShellCommand.parse(text) : List.of()));
  }

  static boolean isShell(String program) {
    return SHELLS.contains(ShellCommand.name(program));
  }
}

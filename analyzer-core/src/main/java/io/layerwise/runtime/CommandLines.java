package io.layerwise.runtime;

import io.layerwise.oci.ContainerConfig;
import io.layerwise.oci.Healthcheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands that an image's configuration runs: its program, and its health check. */
public final class CommandLines {
  private CommandLines() {}

  /** The entrypoint with its command, which is its arguments where there is an entrypoint. */
  public static List<ShellCommand> program(ContainerConfig config) {
    List<String> words = new ArrayList<>(config.entrypoint());
    words.addAll(config.cmd());
    return of(words);
  }

  static List<ShellCommand> healthcheck(ContainerConfig config) {
    return healthcheck(config.healthcheck().map(Healthcheck::test).orElse(List.of()));
  }

  /**
   * The commands of a health check.
   *
   * @param test {@code [CMD, …]}, {@code [CMD-SHELL, text]}, or whatever runs nothing
   */
  public static List<ShellCommand> healthcheck(List<String> test) {
    if (test.size() < 2) {
      return List.of();
    }
    return switch (test.get(0)) {
      case "CMD" -> of(test.subList(1, test.size()));
      case "CMD-SHELL" -> ShellCommand.parse(test.get(1));
      default -> List.of();
    };
  }

  /** The words as they are, and the script of each {@code sh -c}. */
  private static List<ShellCommand> of(List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    List<ShellCommand> commands = new ArrayList<>();
    commands.add(new ShellCommand(words));
    for (int i = 1; i + 1 < words.size(); i++) {
      if (isCommandOption(words.get(i)) && Script.isShell(words.get(i - 1))) {
        commands.addAll(ShellCommand.parse(words.get(i + 1)));
      }
    }
    return List.copyOf(commands);
  }

  /** The script that a shell and nothing else is started with, as {@code sh -c text}. */
  public static Optional<String> shellScript(List<String> words) {
    boolean script =
        words.size() == 3 && Script.isShell(words.get(0)) && isCommandOption(words.get(1));
    return script ? Optional.of(words.get(2)) : Optional.empty();
  }

  /** {@code -c}, alone or with others: {@code -ec}. */
  private static boolean isCommandOption(String word) {
    return word.matches("-[a-z]*c");
  }
}

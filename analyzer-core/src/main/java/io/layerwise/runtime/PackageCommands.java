package io.layerwise.runtime;

import java.util.List;
import java.util.Set;

/** What a script asks package managers to do. */
public final class PackageCommands {
  private static final Set<String> SYSTEM = Set.of("apt-get", "apt", "aptitude", "apk");

  /** What uses the lists that an update fetched. */
  private static final Set<String> USES =
      Set.of(
          "install",
          "add",
          "upgrade",
          "dist-upgrade",
          "full-upgrade",
          "safe-upgrade",
          "build-dep",
          "download",
          "source",
          "satisfy",
          "fetch");

  private PackageCommands() {}

  /** Whether the commands update lists of packages, and none of them uses the lists. */
  public static boolean updatesOnly(List<ShellCommand> commands) {
    return commands.stream().anyMatch(PackageCommands::isUpdate)
        && commands.stream().noneMatch(PackageCommands::usesLists);
  }

  private static boolean isUpdate(ShellCommand command) {
    return SYSTEM.stream().anyMatch(command::runs) && command.words().contains("update");
  }

  /** A script that the RUN starts may install as well as a command does. */
  private static boolean usesLists(ShellCommand command) {
    boolean manager = SYSTEM.stream().anyMatch(command::runs);
    boolean script = command.programs().stream().anyMatch(PackageCommands::isScript);
    return script || (manager && command.words().stream().anyMatch(USES::contains));
  }

  private static boolean isScript(String program) {
    return program.endsWith(".sh")
        || Set.of("sh", "bash", "dash", "ash").contains(ShellCommand.name(program));
  }

  /**
   * Whether a command installs what a project's manifest says, but not as its lockfile says it:
   * {@code npm install} without the name of a package, {@code yarn install} without a frozen
   * lockfile.
   */
  public static boolean installsUnlocked(ShellCommand command) {
    List<String> words = command.words();
    if (command.runs("npm")) {
      return words.stream().anyMatch(word -> word.equals("install") || word.equals("i"))
          && !words.contains("-g")
          && !words.contains("--global")
          && operands(words, Set.of("npm", "install", "i")) == 0;
    }
    return command.runs("yarn")
        && words.contains("install")
        && !words.contains("--frozen-lockfile")
        && !words.contains("--immutable");
  }

  /** Whether a command installs what a lockfile says, or fails. */
  public static boolean installsLocked(ShellCommand command) {
    return (command.runs("npm")
            && command.words().stream().anyMatch(Set.of("ci", "clean-install")::contains))
        || (command.runs("yarn")
            && command.words().contains("install")
            && !installsUnlocked(command));
  }

  private static long operands(List<String> words, Set<String> known) {
    return words.stream()
        .skip(1)
        .filter(word -> !word.startsWith("-") && !known.contains(word) && !word.contains("="))
        .count();
  }
}

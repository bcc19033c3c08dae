package io.layerwise.runtime;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.inventory.NpmScripts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code npm start} and the like run: a script of the project in the working directory. */
final class PackageScripts {
  private static final Set<String> RUNNERS = Set.of("npm", "yarn", "pnpm", "bun");
  private static final int MOST_BYTES = 1 << 20;

  private PackageScripts() {}

  /**
   * The commands of the scripts that some commands run.
   *
   * @return empty where they run none, or there is no such script
   */
  static List<ShellCommand> of(
      List<ShellCommand> commands,
      ProgramLookup lookup,
      MergedFilesystem filesystem,
      FileContents contents)
      throws IOException {
    List<ShellCommand> found = new ArrayList<>();
    for (ShellCommand command : commands) {
      Optional<String> name = script(command);
      List<Integer> manifest = name.isPresent() ? lookup.file("package.json") : List.of();
      if (!manifest.isEmpty()) {
        int node = manifest.get(manifest.size() - 1);
        Optional<byte[]> content = contents.read(filesystem.inode(node), MOST_BYTES);
        Map<String, String> scripts = content.map(NpmScripts::parse).orElse(Map.of());
        name.map(scripts::get).ifPresent(text -> found.addAll(ShellCommand.parse(text)));
      }
    }
    return found;
  }

  /** {@code start} of {@code npm start}, {@code x} of {@code npm run x} and of {@code yarn x}. */
  private static Optional<String> script(ShellCommand command) {
    List<String> words = command.words().stream().filter(word -> !word.startsWith("-")).toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (RUNNERS.contains(ShellCommand.name(words.get(i)))) {
        boolean run = words.get(i + 1).equals("run") || words.get(i + 1).equals("run-script");
        return run && i + 2 < words.size()
            ? Optional.of(words.get(i + 2))
            : Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }
}

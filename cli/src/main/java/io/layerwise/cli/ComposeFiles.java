package io.layerwise.cli;

import io.layerwise.compose.ComposeException;
import io.layerwise.compose.ComposeProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of a compose project on this machine. */
final class ComposeFiles {
  private ComposeFiles() {}

  /**
   * Reads a project; its directory is the first file's (Compose Specification, "Working
   * directory").
   *
   * @param files as the user named them; none is no project
   */
  static Optional<ComposeProject> read(List<String> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Path directory = directory(files.get(0));
    try {
      ComposeProject project =
          ComposeProject.read(
              file -> content(directory, file),
              files.stream().map(file -> relative(directory, file)).toList());
      if (project.services().isEmpty()) {
        throw new UsageException("The compose file " + files.get(0) + " has no services.");
      }
      return Optional.of(project);
    } catch (ComposeException e) {
      throw UsageException.wrongFile(
          "compose file",
          e.file() + ":" + e.line() + ":" + e.column(),
          e.expected(),
          e.found(),
          e.remedy());
    } catch (IOException e) {
      throw new UsageException("The compose file cannot be read: " + e.getMessage());
    }
  }

  private static Path directory(String file) {
    try {
      return Path.of(file).toAbsolutePath().resolveSibling("").normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("'" + file + "' is no name of a file.");
    }
  }

  private static String relative(Path directory, String file) {
    try {
      return directory.relativize(Path.of(file).toAbsolutePath().normalize()).toString();
    } catch (IllegalArgumentException e) {
      throw new UsageException("'" + file + "' is no name of a file beside the first one.");
    }
  }

  private static Optional<byte[]> content(Path directory, String file) {
    Path path;
    try {
      path = directory.resolve(file).normalize();
    } catch (InvalidPathException e) {
      return Optional.empty(); // No file can have this name.
    }
    return GivenFile.of(named(path), "compose file").readIfThere(ComposeProject.MOST_BYTES);
  }

  /** As a person in the working directory would write it, for errors. */
  private static String named(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return (file.startsWith(here) && !Files.isSymbolicLink(file) ? here.relativize(file) : file)
        .toString();
  }
}

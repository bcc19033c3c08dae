package io.layerwise.cli.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a script as a CI runner does: from a file, with an environment, in a directory. */
final class Shell {
  /** GitHub documentation, "Workflow syntax", `shell: bash`. */
  static final List<String> GITHUB = List.of("bash", "--noprofile", "--norc", "-eo", "pipefail");

  /** GitLab Runner's bash, and a container's sh where it has none. */
  static final List<String> GITLAB = List.of("sh", "-e");

  private final List<String> shell;
  private final Path directory;

  Shell(List<String> shell, Path directory) {
    this.shell = shell;
    this.directory = directory;
  }

  /**
   * What came of it.
   *
   * @param output standard output and error
   */
  record Result(int code, String output) {}

  Result run(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path file = Files.writeString(Files.createTempFile("step", ".sh"), script);
    Path output = Files.createTempFile("step", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(shell.stream(), Stream.of(file.toString())).toList())
            .directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the script ends").isTrue();
    Result result =
        new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    Files.delete(file);
    Files.delete(output);
    return result;
  }
}

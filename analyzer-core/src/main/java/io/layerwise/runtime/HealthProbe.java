package io.layerwise.runtime;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.oci.ContainerConfig;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a health check runs, as the container of an image would find it.
 *
 * @param found programs that the image has
 * @param missing programs that it has not, and without which the check fails
 * @param ports of this host that the check asks
 */
public record HealthProbe(List<String> found, List<String> missing, List<Integer> ports) {
  private static final Set<String> BUILT_IN =
      Set.of(
          ".",
          ":",
          "[",
          "[[",
          "break",
          "case",
          "cd",
          "command",
          "continue",
          "echo",
          "esac",
          "eval",
          "exec",
          "exit",
          "export",
          "false",
          "for",
          "getopts",
          "hash",
          "kill",
          "printf",
          "pwd",
          "read",
          "return",
          "set",
          "shift",
          "test",
          "times",
          "trap",
          "true",
          "type",
          "ulimit",
          "umask",
          "unset",
          "wait");

  /** Each does what the others do, so that one of them is enough: {@code curl … || wget …}. */
  private static final Set<String> FETCHERS = Set.of("curl", "wget", "nc", "http", "httpie");

  private static final String SHELL = "/bin/sh";

  /** Neither a redirection's number, nor what a shell would work out only when it runs. */
  private static final Pattern PROGRAM = Pattern.compile("[A-Za-z_./][A-Za-z0-9_./+-]*");

  private static final Pattern PORT =
      Pattern.compile(
          "\\b(https?)://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1\\])(?::([0-9]{1,5}))?"
              + "(?=[/?\\s'\"]|$)");

  public HealthProbe {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
    ports = List.copyOf(ports);
  }

  /**
   * @param test {@code [CMD, …]}, {@code [CMD-SHELL, text]}, or whatever runs nothing
   */
  public static HealthProbe of(
      List<String> test, MergedFilesystem filesystem, ContainerConfig config) {
    ProgramLookup lookup = new ProgramLookup(filesystem, config);
    Set<String> found = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    for (String program : programs(test, config)) {
      (lookup.program(program).isEmpty() ? missing : found).add(program);
    }
    if (found.stream().map(ShellCommand::name).anyMatch(FETCHERS::contains)) {
      missing.removeIf(program -> FETCHERS.contains(ShellCommand.name(program)));
    }
    return new HealthProbe(List.copyOf(found), List.copyOf(missing), ports(test));
  }

  /** Those whose names a shell would not work out only when it runs. */
  private static Set<String> programs(List<String> test, ContainerConfig config) {
    Set<String> programs = new LinkedHashSet<>();
    if (test.size() > 1 && test.get(0).equals("CMD-SHELL")) {
      programs.add(config.shell().isEmpty() ? SHELL : config.shell().get(0));
    }
    CommandLines.healthcheck(test).stream()
        .flatMap(command -> command.programs().stream())
        .filter(program -> PROGRAM.matcher(program).matches() && !BUILT_IN.contains(program))
        .forEach(programs::add);
    return programs;
  }

  private static List<Integer> ports(List<String> test) {
    Matcher matcher = PORT.matcher(String.join(" ", test));
    Set<Integer> ports = new LinkedHashSet<>();
    while (matcher.find()) {
      int standard = matcher.group(1).equals("https") ? 443 : 80;
      ports.add(matcher.group(2) == null ? standard : Integer.parseInt(matcher.group(2)));
    }
    return List.copyOf(ports);
  }
}

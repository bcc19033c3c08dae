package io.layerwise.stage;

import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.ContainerConfig;
import io.layerwise.oci.Healthcheck;
import io.layerwise.runtime.ExecForm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The runtime stage's HEALTHCHECK. */
final class ProbeLine {
  private static final String START = "--start-period=10s";

  private ProbeLine() {}

  /** The image's own, with a start period; empty where it has none. */
  static Optional<String> ofImage(ContainerConfig config) {
    Optional<Healthcheck> check = config.healthcheck().filter(found -> found.test().size() > 1);
    return check.map(ProbeLine::line);
  }

  private static String line(Healthcheck check) {
    StringBuilder line = new StringBuilder("HEALTHCHECK ");
    check.interval().ifPresent(time -> line.append("--interval=").append(text(time)).append(' '));
    check.timeout().ifPresent(time -> line.append("--timeout=").append(text(time)).append(' '));
    line.append(check.startPeriod().map(time -> "--start-period=" + text(time)).orElse(START));
    check.retries().ifPresent(count -> line.append(" --retries=").append(count));
    List<String> words = check.test().subList(1, check.test().size());
    String command =
        check.test().get(0).equals("CMD-SHELL") && Words.isPrintable(words.get(0))
            ? words.get(0)
            : ExecForm.json(shellWords(check.test().get(0), words));
    return line.append(" \\\n    CMD ").append(command).toString();
  }

  /** A script of several lines is given to the shell as one word. */
  private static List<String> shellWords(String kind, List<String> words) {
    return kind.equals("CMD-SHELL") ? List.of("/bin/sh", "-c", words.get(0)) : words;
  }

  private static String text(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }

  /**
   * One that opens the exposed port by a program that stays in the image; empty where no port is
   * exposed, or there is no such program.
   */
  static Optional<String> ofPort(SplitImage image, List<String> command) {
    ContainerConfig config = image.analysis().image().config().container();
    Optional<String> port =
        config.exposedPorts().stream()
            .filter(exposed -> !exposed.endsWith("/udp"))
            .map(exposed -> exposed.replaceAll("/.*", ""))
            .filter(exposed -> exposed.matches("[0-9]+"))
            .sorted()
            .findFirst();
    return port.flatMap(number -> test(image, command, number))
        .map(test -> "HEALTHCHECK --interval=30s " + START + " \\\n    CMD " + ExecForm.json(test));
  }

  private static Optional<List<String>> test(SplitImage image, List<String> command, String port) {
    String program = command.isEmpty() ? "" : command.get(0);
    String name = program.substring(program.lastIndexOf('/') + 1);
    if (name.equals("node")) {
      return Optional.of(
          List.of(
              program,
              "-e",
              "require('net').connect("
                  + port
                  + ", '127.0.0.1').on('connect', () => process.exit(0))"
                  + ".on('error', () => process.exit(1))"));
    }
    if (name.startsWith("python")) {
      return Optional.of(
          List.of(
              program,
              "-c",
              "import socket; socket.create_connection(('127.0.0.1', " + port + "), 3)"));
    }
    PathLookup lookup = new PathLookup(image.filesystem());
    return lookup.follow("/bin/bash") == PathTable.NONE
        ? Optional.empty()
        : Optional.of(List.of("bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/" + port));
  }
}

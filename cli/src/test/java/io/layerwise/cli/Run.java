package io.layerwise.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** One run of the command within this process, and what came of it. */
record Run(int exitCode, String out, String err) {
  private static final InstantSource TODAY =
      InstantSource.fixed(Instant.parse("2026-12-01T12:00:00Z"));

  static Run of(String... args) {
    return with(new ByteArrayInputStream(new byte[0]), args);
  }

  static Run with(InputStream in, String... args) {
    return with(in, Map.of(), Path.of(""), args);
  }

  /** In a directory, on 1 December 2026. */
  static Run in(Path directory, Map<String, String> environment, String... args) {
    return with(new ByteArrayInputStream(new byte[0]), environment, directory, args);
  }

  private static Run with(
      InputStream in, Map<String, String> environment, Path directory, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(in, out, errors, Terminal.NONE, environment, directory, TODAY);
    int code = new CommandRunner(console).run(args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}

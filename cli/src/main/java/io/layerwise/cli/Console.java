package io.layerwise.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a run reads from and writes to.
 *
 * @param in standard input
 * @param out standard output: the report, and nothing else
 * @param err standard error: progress and complaints
 * @param directory that the user is in
 * @param clock by which ignores of a policy expire, at UTC
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Terminal terminal,
    Map<String, String> environment,
    Path directory,
    InstantSource clock) {

  /** Says a line on standard error that is no failure. */
  void warn(String line) {
    err.println("layerwise: " + line);
  }
}

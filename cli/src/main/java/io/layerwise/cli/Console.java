package io.layerwise.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * What a run reads from and writes to.
 *
 * @param in standard input
 * @param out standard output: the report, and nothing else
 * @param err standard error: progress and complaints
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Terminal terminal,
    Map<String, String> environment) {}

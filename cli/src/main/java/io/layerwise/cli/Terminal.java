package io.layerwise.cli;

import io.layerwise.report.ReportOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What standard output and standard error lead to. Java cannot tell the two apart, so the launcher
 * looks and says so in system properties.
 *
 * @param outputIsTerminal whether standard output is a terminal
 * @param errorIsTerminal whether standard error is a terminal
 * @param colour whether standard output takes colours
 * @param width the columns of standard output; 0 where lines are not to be cut
 */
record Terminal(boolean outputIsTerminal, boolean errorIsTerminal, boolean colour, int width) {
  private static final int DEFAULT_WIDTH = 100;

  /** Neither is a terminal. */
  static final Terminal NONE = new Terminal(false, false, false, 0);

  /**
   * @param environment {@code NO_COLOR} (no-color.org), {@code TERM}, {@code COLUMNS}
   * @param properties {@code layerwise.terminal.output}, {@code .error} and {@code .columns}
   */
  static Terminal of(Map<String, String> environment, Map<String, String> properties) {
    boolean output = Boolean.parseBoolean(properties.get("layerwise.terminal.output"));
    boolean error = Boolean.parseBoolean(properties.get("layerwise.terminal.error"));
    boolean colour =
        output
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    int columns =
        columns(
            environment.get("COLUMNS"), columns(properties.get("layerwise.terminal.columns"), 0));
    int width = columns > 0 ? columns : output ? DEFAULT_WIDTH : 0;
    return new Terminal(output, error, colour, width);
  }

  /** A report drawn for this terminal. */
  ReportOptions apply(ReportOptions options) {
    ReportOptions cut = options.within(width);
    return colour ? cut.coloured() : cut;
  }

  private static int columns(@Nullable String text, int otherwise) {
    return text != null && text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : otherwise;
  }
}

package io.layerwise.report.csv;

import io.layerwise.oci.Quoted;
import java.io.IOException;

/**
 * A record of CSV (RFC 4180, but for the line's end, which is {@code \n} alone). Control characters
 * are escaped, so a record is a line. A spreadsheet takes what begins with {@code = + - @} for a
 * formula: such text from an image gets an apostrophe before it, which spreadsheets hide. Whoever
 * needs the exact text reads JSON.
 */
final class CsvRow {
  private static final String FORMULA = "=+-@";

  private final Appendable out;
  private boolean started;

  CsvRow(Appendable out) {
    this.out = out;
  }

  /** Text that may come from an image. */
  CsvRow text(String value) throws IOException {
    String text = Quoted.escaped(value);
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return field(formula ? "'" + text : text);
  }

  CsvRow number(long value) throws IOException {
    return field(Long.toString(value));
  }

  CsvRow empty() throws IOException {
    return field("");
  }

  void end() throws IOException {
    out.append('\n');
    started = false;
  }

  /** The names of the columns. */
  void header(String... names) throws IOException {
    for (String name : names) {
      field(name);
    }
    end();
  }

  private CsvRow field(String value) throws IOException {
    if (started) {
      out.append(',');
    }
    started = true;
    boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || isPadded(value);
    out.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    return this;
  }

  /** Some readers drop the spaces around a field without quotes. */
  private static boolean isPadded(String value) {
    return value.startsWith(" ") || value.endsWith(" ");
  }
}

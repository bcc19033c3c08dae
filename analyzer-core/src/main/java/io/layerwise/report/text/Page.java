package io.layerwise.report.text;

import io.layerwise.oci.Quoted;
import io.layerwise.report.Columns;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.function.Function;

/** Lines that are no wider than the terminal. */
final class Page {
  /** Below this many columns a row's path is not shortened further to leave room for the rest. */
  private static final int NARROWEST = 16;

  private final Appendable out;
  private final ReportOptions options;

  Page(Appendable out, ReportOptions options) {
    this.out = out;
    this.options = options;
  }

  ReportOptions options() {
    return options;
  }

  /** How many columns are left of a line behind {@code taken}; very many where none is meant. */
  int left(int taken) {
    return options.width() == 0 ? Integer.MAX_VALUE : Math.max(NARROWEST, options.width() - taken);
  }

  /** A path with its middle cut, so that it fits behind {@code taken} columns. */
  String path(String path, int taken) {
    return Columns.cutMiddle(path, left(taken));
  }

  void line(String text) throws IOException {
    line(Span.of(text));
  }

  void line(Span... spans) throws IOException {
    int left = options.width() == 0 ? Integer.MAX_VALUE : options.width();
    for (Span span : spans) {
      if (left <= 0) {
        break;
      }
      String text = Columns.cut(span.text(), left);
      left -= Columns.of(text);
      out.append(options.colour() ? span.ink().paint(text) : text);
    }
    out.append('\n');
  }

  void heading(String text) throws IOException {
    out.append('\n');
    wrapped(0, text, Span::bold);
  }

  /** Text over as many lines as it needs, all but the first indented deeper by two. */
  void wrapped(int indent, String text) throws IOException {
    wrapped(indent, text, Span::of);
  }

  private void wrapped(int indent, String text, Function<String, Span> drawn) throws IOException {
    int width = left(indent);
    StringBuilder line = new StringBuilder();
    int indented = indent;
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && Columns.of(line.toString()) + 1 + Columns.of(word) > width) {
        line(drawn.apply(" ".repeat(indented) + line));
        line.setLength(0);
        indented = indent + 2;
        width = left(indented);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    line(drawn.apply(" ".repeat(indented) + line));
  }

  /** A line of a file: neither cut nor wrapped, whatever the width, and its tabs kept. */
  void verbatim(int indent, String text) throws IOException {
    out.append(" ".repeat(indent));
    for (String piece : text.split("(?<=\t)|(?=\t)", -1)) {
      out.append(piece.equals("\t") ? piece : Quoted.escaped(piece));
    }
    out.append('\n');
  }

  /** What a cut list does not tell. */
  void omitted(int count, String what) throws IOException {
    if (count > 0) {
      line("  … and " + what);
    }
  }
}

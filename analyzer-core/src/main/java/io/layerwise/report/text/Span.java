package io.layerwise.report.text;

/** A piece of a line. */
record Span(String text, Ink ink) {
  static Span of(String text) {
    return new Span(text, Ink.PLAIN);
  }

  static Span bold(String text) {
    return new Span(text, Ink.BOLD);
  }

  static Span red(String text) {
    return new Span(text, Ink.RED);
  }

  static Span green(String text) {
    return new Span(text, Ink.GREEN);
  }
}

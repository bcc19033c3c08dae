package io.layerwise.report.text;

/** How a piece of text stands out in a terminal that has colours: by the basic ANSI ones only. */
enum Ink {
  PLAIN(""),
  BOLD("\u001b[1m"),
  RED("\u001b[31m"),
  GREEN("\u001b[32m"),
  YELLOW("\u001b[33m");

  private static final String RESET = "\u001b[0m";

  private final String start;

  Ink(String start) {
    this.start = start;
  }

  String paint(String text) {
    return this == PLAIN || text.isEmpty() ? text : start + text + RESET;
  }
}

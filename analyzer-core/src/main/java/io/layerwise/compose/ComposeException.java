package io.layerwise.compose;

import java.io.IOException;

/**
 * A compose file breaks the rules of the specification: where, what was expected there, what was
 * found, and what a person can do about it.
 */
public final class ComposeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final int column;
  private final String expected;
  private final String found;
  private final String remedy;

  ComposeException(ComposePosition position, String expected, String found, String remedy) {
    super(position + ": expected " + expected + ", found " + found);
    this.file = position.file();
    this.line = position.line();
    this.column = position.column();
    this.expected = expected;
    this.found = found;
    this.remedy = remedy;
  }

  /** Relative to the project's directory. */
  public String file() {
    return file;
  }

  /** From 1. */
  public int line() {
    return line;
  }

  /** From 1. */
  public int column() {
    return column;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }

  /** What a person can do about it, in one sentence. */
  public String remedy() {
    return remedy;
  }
}

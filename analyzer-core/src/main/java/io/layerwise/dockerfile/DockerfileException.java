package io.layerwise.dockerfile;

import java.io.IOException;

/**
 * A Dockerfile breaks the rules of its syntax: on which line, what was expected there, what was
 * found, and what a person can do about it.
 */
public final class DockerfileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String expected;
  private final String found;
  private final String remedy;

  DockerfileException(int line, String expected, String found, String remedy) {
    super("line " + line + ": expected " + expected + ", found " + found);
    this.line = line;
    this.expected = expected;
    this.found = found;
    this.remedy = remedy;
  }

  /** Where the instruction begins that is wrong, from 1. */
  public int line() {
    return line;
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

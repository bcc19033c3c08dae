package io.layerwise.cli;

/** What the process says to whoever ran it. */
public enum ExitCode {
  OK(0),
  GATE_FAILED(1),
  /** What was asked for does not exist for this image; like a gate, it says no. */
  NOTHING_TO_WRITE(1),
  USAGE(2),
  IMAGE_UNREADABLE(3),
  INTERNAL(4);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  public int value() {
    return value;
  }
}

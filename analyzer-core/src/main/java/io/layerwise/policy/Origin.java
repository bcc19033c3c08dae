package io.layerwise.policy;

import java.util.OptionalInt;

/**
 * Where a value was written.
 *
 * @param name of a flag or a file, as the user wrote it
 * @param line of the file, from 1; empty for what is no file
 */
public record Origin(String name, OptionalInt line) {
  /** A flag of the command line: {@code --max-size}. */
  public static Origin flag(String name) {
    return new Origin(name, OptionalInt.empty());
  }

  static Origin line(String file, int line) {
    return new Origin(file, OptionalInt.of(line));
  }

  /** {@code .layerwise.yaml:3}. */
  @Override
  public String toString() {
    return line.isPresent() ? name + ":" + line.getAsInt() : name;
  }
}

package io.layerwise.practice;

import io.layerwise.history.Instruction;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where something was observed, as far as the source has places.
 *
 * @param layer 0 at the bottom
 * @param instruction that made the layer, or that the history holds without one
 * @param path inside the image, {@code /a/b}
 * @param file given beside the image, by the name that the user gave it
 * @param line of the file, from 1
 * @param service of a compose file
 */
public record Where(
    OptionalInt layer,
    Optional<Instruction> instruction,
    Optional<String> path,
    Optional<String> file,
    OptionalInt line,
    Optional<String> service) {
  /** The image's configuration as a whole has no places. */
  public static final Where NOWHERE =
      new Where(
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty());

  /** A layer, and what made it where the history tells. */
  public static Where layer(int layer, Optional<Instruction> instruction) {
    return new Where(
        OptionalInt.of(layer),
        instruction,
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** An instruction of the history. */
  public static Where instruction(Instruction instruction) {
    return new Where(
        OptionalInt.empty(),
        Optional.of(instruction),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** A line of a file. */
  public static Where line(String file, int line) {
    return new Where(
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(file),
        OptionalInt.of(line),
        Optional.empty());
  }

  /** The same place, more exactly: a path in the layer. */
  public Where path(String exactly) {
    return new Where(layer, instruction, Optional.of(exactly), file, line, service);
  }

  /** The same place, as a part of a service. */
  public Where service(String name) {
    return new Where(layer, instruction, path, file, line, Optional.of(name));
  }
}

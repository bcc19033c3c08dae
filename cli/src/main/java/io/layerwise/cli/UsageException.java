package io.layerwise.cli;

import io.layerwise.oci.Quoted;

/** Something that was asked for makes no sense; the message says what, and what would. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;

  UsageException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /**
   * A file that was given beside the image, and that does not keep to its format.
   *
   * @param what it is: {@code Dockerfile}
   * @param where in it
   */
  static UsageException wrongFile(
      String what, String where, String expected, String found, String remedy) {
    return new UsageException(
        String.join(
            System.lineSeparator(),
            "Cannot read the " + what + ".",
            "  where:    " + Quoted.escaped(where),
            "  expected: " + Quoted.escaped(expected),
            "  found:    " + Quoted.escaped(found),
            "  do:       " + Quoted.escaped(remedy)));
  }
}

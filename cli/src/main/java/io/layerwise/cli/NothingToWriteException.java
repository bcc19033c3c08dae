package io.layerwise.cli;

/** A file was asked for that there cannot be; the message says why. */
final class NothingToWriteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String message;

  NothingToWriteException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }
}

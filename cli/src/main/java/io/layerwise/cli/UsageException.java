package io.layerwise.cli;

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
}

package io.layerwise.cli;

import java.io.IOException;

/** A report could not be put where it was wanted. */
final class ReportNotWrittenException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String message;

  ReportNotWrittenException(String where, IOException cause) {
    super(cause);
    this.message = "Cannot write the report to " + where + ": " + reason(cause);
  }

  ReportNotWrittenException(String where, String reason) {
    this.message = "Cannot write the report to " + where + ": " + reason + ".";
  }

  private static String reason(IOException cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  @Override
  public String getMessage() {
    return message;
  }
}

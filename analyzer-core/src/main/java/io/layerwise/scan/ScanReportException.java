package io.layerwise.scan;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scanner's report could not be read: where it is wrong, what was expected there, what was found,
 * and what a person can do about it.
 */
public final class ScanReportException extends IOException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String file;
  private final String pointer;
  private final String expected;
  private final String found;
  private final String remedy;

  ScanReportException(String pointer, String expected, String found, String remedy) {
    this(null, pointer, expected, found, remedy, null);
  }

  private ScanReportException(
      @Nullable String file,
      String pointer,
      String expected,
      String found,
      String remedy,
      @Nullable Throwable cause) {
    super(message(file, pointer, expected, found), cause);
    this.file = file;
    this.pointer = pointer;
    this.expected = expected;
    this.found = found;
    this.remedy = remedy;
  }

  private static String message(
      @Nullable String file, String pointer, String expected, String found) {
    return "scan report"
        + (file == null ? "" : " " + file)
        + (pointer.isEmpty() ? "" : " at " + pointer)
        + ": expected "
        + expected
        + ", found "
        + found;
  }

  /** The same, by who knows which file was read. */
  public ScanReportException in(String name) {
    return new ScanReportException(name, pointer, expected, found, remedy, this);
  }

  /** The report's file, where it is known. */
  public Optional<String> file() {
    return Optional.ofNullable(file);
  }

  /** The place in the document, as a JSON Pointer (RFC 6901); empty for the whole. */
  public String pointer() {
    return pointer;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }

  /** What a person can do about it: one sentence. */
  public String remedy() {
    return remedy;
  }
}

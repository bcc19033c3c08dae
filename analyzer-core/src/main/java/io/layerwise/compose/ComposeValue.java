package io.layerwise.compose;

/**
 * Text of a compose file, its variables replaced.
 *
 * @param text where it is not resolved, what has no value stands as it is written: {@code
 *     app:${TAG}}
 * @param resolved false where a variable has no value in the project; then nothing may be concluded
 *     from the text
 * @param literal whether it stands in the file at the position; false where a variable's value is a
 *     part of it
 */
public record ComposeValue(
    String text, boolean resolved, boolean literal, ComposePosition position) {

  /** A value as it stands in a file. */
  ComposeValue(String text, boolean resolved, ComposePosition position) {
    this(text, resolved, true, position);
  }

  public String file() {
    return position.file();
  }

  /** From 1. */
  public int line() {
    return position.line();
  }

  /** A piece of this text; a piece without a variable is known though another is not. */
  ComposeValue part(String piece) {
    return new ComposeValue(piece, resolved || piece.indexOf('$') < 0, literal, position);
  }
}

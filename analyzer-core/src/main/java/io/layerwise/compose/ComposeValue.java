package io.layerwise.compose;

/**
 * Text of a compose file, its variables replaced.
 *
 * @param text where it is not resolved, what has no value stands as it is written: {@code
 *     app:${TAG}}
 * @param resolved false where a variable has no value in the project; then nothing may be concluded
 *     from the text
 */
public record ComposeValue(String text, boolean resolved, ComposePosition position) {

  public String file() {
    return position.file();
  }

  /** From 1. */
  public int line() {
    return position.line();
  }

  /** A piece of this text; a piece without a variable is known though another is not. */
  ComposeValue part(String piece) {
    return new ComposeValue(piece, resolved || piece.indexOf('$') < 0, position);
  }
}

package io.layerwise.secret;

/** Letters as names and tokens are made of: those of ASCII. */
final class Letters {
  private Letters() {}

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isLetter(char c) {
    return isUpper(c) || isLower(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isWord(char c) {
    return isLetter(c) || isDigit(c) || c == '_';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}

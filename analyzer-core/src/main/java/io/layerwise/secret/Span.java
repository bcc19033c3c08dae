package io.layerwise.secret;

/**
 * Where in a text a secret is.
 *
 * @param name of the variable that holds it; empty where none does
 * @param end behind its last letter
 */
record Span(SecretKind kind, Certainty certainty, String name, int start, int end) {
  static Span of(SecretKind kind, Certainty certainty, int start, int end) {
    return new Span(kind, certainty, "", start, end);
  }

  /** What may be shown of it: some letters at its start, and nothing of a key. */
  String masked(String text) {
    return kind.isKey() ? Mask.ELLIPSIS : Mask.of(text.substring(start, end));
  }
}

package io.layerwise.secret;

import java.util.Optional;

/** PuTTY's own file of a private key (PuTTY User Manual, appendix C). */
final class PuttyKey implements Shape {
  private static final int LONGEST = 8 << 10;
  private static final String PRIVATE = "Private-Lines:";

  @Override
  public String prefix() {
    return "PuTTY-User-Key-File-";
  }

  @Override
  public Optional<Span> at(String text, int start) {
    String file = text.substring(start, Math.min(text.length(), start + LONGEST));
    return file.contains(PRIVATE)
        ? Optional.of(
            Span.of(
                SecretKind.PUTTY_KEY,
                file.contains("Encryption: none") ? Certainty.CERTAIN : Certainty.WEAK,
                start,
                start + file.length()))
        : Optional.empty();
  }
}

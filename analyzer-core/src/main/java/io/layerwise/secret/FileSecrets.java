package io.layerwise.secret;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a file holds.
 *
 * @param found in their order
 * @param unknown why more may be in it, as a sentence without its full stop; empty where all of it
 *     was understood
 */
public record FileSecrets(List<Secret> found, Optional<String> unknown) {
  private static final int TEXT_START = 8 << 10;

  public FileSecrets {
    found = List.copyOf(found);
  }

  /**
   * Looks into a file: text is searched, the stores and encodings of keys are known, and anything
   * else holds none.
   *
   * @param content all of it
   */
  public static FileSecrets of(String path, byte[] content) {
    Optional<FileSecrets> store = KeyStore.read(content);
    if (store.isPresent()) {
      return store.get();
    }
    if (!isText(content)) {
      return new FileSecrets(List.of(), Optional.empty());
    }
    // Every byte a letter: what is looked for is ASCII, and nothing is lost in between.
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return new FileSecrets(Secrets.inText(path, text), Optional.empty());
  }

  private static boolean isText(byte[] content) {
    for (int i = 0; i < Math.min(content.length, TEXT_START); i++) {
      if (content[i] == 0) {
        return false;
      }
    }
    return true;
  }

  static FileSecrets key(SecretKind kind, Certainty certainty) {
    return new FileSecrets(
        List.of(new Secret(kind, certainty, Optional.empty(), 1, Mask.ELLIPSIS)), Optional.empty());
  }
}

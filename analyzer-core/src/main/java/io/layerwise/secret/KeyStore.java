package io.layerwise.secret;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Keys that are not text: Java's key stores (JKS and JCEKS, as {@code
 * sun.security.provider.JavaKeyStore} writes them), PKCS#12 (RFC 7292), and PKCS#1 and PKCS#8 in
 * DER.
 */
final class KeyStore {
  private static final int JKS = 0xFEEDFEED;
  private static final int JCEKS = 0xCECECECE;
  private static final int PRIVATE_KEY = 1;
  private static final int TRUSTED_CERTIFICATE = 2;

  private static final int SEQUENCE = 0x30;

  /** {@code pkcs-12 … bagtypes}: 1.2.840.113549.1.12.10.1, of which 1 and 2 are private keys. */
  private static final String KEY_BAGS =
      new String(
          new byte[] {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 12, 10, 1},
          StandardCharsets.ISO_8859_1);

  private KeyStore() {}

  /** Empty where it is none of these. */
  static Optional<FileSecrets> read(byte[] content) {
    if (content.length < 16) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(content);
    int magic = buffer.getInt();
    if (magic == JKS || magic == JCEKS) {
      return Optional.of(ofJava(buffer));
    }
    return (content[0] & 0xFF) == SEQUENCE ? ofDer(content) : Optional.empty();
  }

  /** Entries are walked as far as they are certificates: a store of trust holds nothing else. */
  private static FileSecrets ofJava(ByteBuffer buffer) {
    try {
      int version = buffer.getInt();
      int entries = buffer.getInt();
      for (int i = 0; i < entries; i++) {
        int tag = buffer.getInt();
        if (tag == PRIVATE_KEY) {
          return FileSecrets.key(SecretKind.KEY_STORE, Certainty.LIKELY);
        }
        if (tag != TRUSTED_CERTIFICATE) {
          return unknown("a Java key store that may hold a secret key");
        }
        skip(buffer, Short.toUnsignedInt(buffer.getShort()));
        buffer.getLong();
        if (version == 2) {
          skip(buffer, Short.toUnsignedInt(buffer.getShort()));
        }
        skip(buffer, buffer.getInt());
      }
      return new FileSecrets(List.of(), Optional.empty());
    } catch (BufferUnderflowException e) {
      return unknown("a Java key store that could not be read");
    }
  }

  private static void skip(ByteBuffer buffer, int bytes) {
    if (bytes < 0 || bytes > buffer.remaining()) {
      throw new BufferUnderflowException();
    }
    buffer.position(buffer.position() + bytes);
  }

  /**
   * By its first number: a PKCS#12 store has version 3, a private key version 0 or 1; a certificate
   * begins with another sequence.
   */
  private static Optional<FileSecrets> ofDer(byte[] content) {
    int lengthBytes = content[1] < 0 ? content[1] & 0x7F : 0;
    int at = 2 + lengthBytes;
    if (lengthBytes > 4 || content[at] != 2 || content[at + 1] != 1) {
      return Optional.empty();
    }
    byte version = content[at + 2];
    byte next = content[at + 3];
    if (version == 3 && next == SEQUENCE) {
      return Optional.of(ofPkcs12(content));
    }
    // PKCS#8 goes on with the algorithm, PKCS#1 with the modulus, SEC1 with the key.
    boolean key = version <= 1 && (next == SEQUENCE || next == 2 || next == 4);
    return key
        ? Optional.of(FileSecrets.key(SecretKind.PRIVATE_KEY, Certainty.CERTAIN))
        : Optional.empty();
  }

  private static FileSecrets ofPkcs12(byte[] content) {
    String bytes = new String(content, StandardCharsets.ISO_8859_1);
    boolean key = bytes.contains(KEY_BAGS + '\1') || bytes.contains(KEY_BAGS + '\2');
    return key
        ? FileSecrets.key(SecretKind.KEY_STORE, Certainty.LIKELY)
        : unknown("a PKCS#12 store, which may hold a private key");
  }

  private static FileSecrets unknown(String why) {
    return new FileSecrets(List.of(), Optional.of(why));
  }
}

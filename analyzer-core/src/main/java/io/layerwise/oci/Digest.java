package io.layerwise.oci;

import io.layerwise.oci.ImageReadException.Fault;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A content digest, {@code algorithm:hex} (OCI image spec, descriptor.md, "Digests"). Validated
 * once, here; the algorithm is {@code sha256} or {@code sha512}.
 */
public record Digest(String algorithm, String hex) implements Comparable<Digest> {
  private static final Pattern SHA256_HEX = Pattern.compile("[a-f0-9]{64}");
  private static final Pattern SHA512_HEX = Pattern.compile("[a-f0-9]{128}");

  /**
   * @throws ImageReadException where {@code text} is not a digest of a registered algorithm
   */
  public static Digest parse(String text) throws ImageReadException {
    int colon = text.indexOf(':');
    String algorithm = colon < 0 ? "" : text.substring(0, colon);
    String hex = text.substring(colon + 1);
    boolean valid =
        switch (algorithm) {
          case "sha256" -> SHA256_HEX.matcher(hex).matches();
          case "sha512" -> SHA512_HEX.matcher(hex).matches();
          default -> false;
        };
    if (!valid) {
      throw new ImageReadException(
          Fault.MALFORMED,
          "a digest such as sha256:<64 hex digits>",
          Quoted.of(text),
          "Save the image again; this one names its content in a way that cannot be checked.");
    }
    return new Digest(algorithm, hex);
  }

  /** The SHA-256 of {@code bytes}. */
  public static Digest sha256(byte[] bytes) {
    return of("sha256", newSha256().digest(bytes));
  }

  /** A digest from its raw value. */
  public static Digest of(String algorithm, byte[] value) {
    return new Digest(algorithm, HexFormat.of().formatHex(value));
  }

  /** A fresh computation of this digest's algorithm. */
  public MessageDigest newMessageDigest() {
    return newMessageDigest(algorithm);
  }

  /** A fresh computation of a SHA-256. */
  public static MessageDigest newSha256() {
    return newMessageDigest("sha256");
  }

  private static MessageDigest newMessageDigest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT).replace("SHA", "SHA-"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** The first twelve hex digits, as Docker prints an id. */
  public String abbreviated() {
    return hex.substring(0, 12);
  }

  @Override
  public int compareTo(Digest other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return algorithm + ":" + hex;
  }
}

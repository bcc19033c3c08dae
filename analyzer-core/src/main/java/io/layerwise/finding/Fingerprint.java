package io.layerwise.finding;

import io.layerwise.history.Instruction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * By what a result is known again in the next build: no number of a line or a layer, and no digest,
 * for these change while the matter stays.
 */
public final class Fingerprint {
  private static final int LENGTH = 32;
  private static final Pattern DIGEST = Pattern.compile("@?sha(?:256|512):[0-9a-f]++");
  private static final Pattern NUMBER = Pattern.compile("[0-9]++");

  private Fingerprint() {}

  /**
   * @param parts that are the same in the next build
   */
  public static String of(List<String> parts) {
    String text = String.join("\0", parts);
    byte[] hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash).substring(0, LENGTH);
  }

  /** What of an instruction stays. */
  public static String of(Instruction instruction) {
    return DIGEST.matcher(instruction.normalised()).replaceAll("");
  }

  /** What of a sentence stays: its numbers are sizes, lines or layers. */
  public static String of(String sentence) {
    return NUMBER.matcher(DIGEST.matcher(sentence).replaceAll("")).replaceAll("#");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

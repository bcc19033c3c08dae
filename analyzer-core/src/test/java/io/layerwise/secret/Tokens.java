package io.layerwise.secret;

/**
 * Secrets that nobody has, put together here so that no scanner takes this repository for one that
 * leaks.
 */
public final class Tokens {
  private static final String RANDOM =
      "q7Zt2LmX9sKd4RvB8nWc5HyJ3fGp6TaE1uQoD0iYbNxMzVeCkSjUrPwAhFgL2t9XdR7mKqB4vZsW8cNy5HpJ6fGt3";

  private Tokens() {}

  /** Letters and digits that look drawn. */
  public static String random(int length) {
    return RANDOM.repeat(1 + length / RANDOM.length()).substring(0, length);
  }

  static String upper(int length) {
    return "Q7ZT2LMX5SKD4RVB6NWC3HYJ".substring(0, length);
  }

  static String hex(int length) {
    return "4f9a1c7e0b3d8265af17c9e40d2b8653".repeat(2).substring(0, length);
  }

  public static String github() {
    return "gh" + "p_" + random(36);
  }

  public static String aws() {
    return "AK" + "IA" + upper(16);
  }

  static String jwt() {
    return "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiI0NzExIn0." + random(43);
  }

  /** A private key's block, with a body of base64 that is no key. */
  public static String privateKey(String kind) {
    return block(kind, "", random(64) + "\n" + random(64) + "\n");
  }

  static String block(String kind, String headers, String body) {
    return "-----BE" + "GIN " + kind + "-----\n" + headers + body + "-----END " + kind + "-----\n";
  }
}

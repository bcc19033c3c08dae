package io.layerwise.secret;

import java.util.Optional;

/**
 * A private key in textual encoding (RFC 7468; RFC 4880, 6.2 for PGP's; PROTOCOL.key of OpenSSH).
 * Programs and documents name its first line, so what counts is that a key follows. It may stand in
 * JSON, where newlines are {@code \n}.
 */
final class PrivateKeyBlock implements Shape {
  private static final String BEGIN = "-----BEGIN ";
  private static final String HEADER_END = "PRIVATE KEY-----";
  private static final String PGP_HEADER_END = "PRIVATE KEY BLOCK-----";
  private static final String END = "-----END ";

  /** Of an OpenSSH key that no passphrase protects: its magic, and the cipher {@code none}. */
  private static final String OPENSSH_MAGIC = "b3BlbnNzaC1rZXktdjEA";

  private static final String OPENSSH_PLAIN = OPENSSH_MAGIC + "AAAABG5vbmU";

  /** The smallest, of Ed25519, has 64 letters of base64 as PKCS#8. */
  private static final int FEWEST_LETTERS = 60;

  private static final int LONGEST_HEADER = 64;
  private static final int LONGEST = 32 << 10;
  private static final int NEAR = 2000;

  @Override
  public String prefix() {
    return BEGIN;
  }

  @Override
  public Optional<Span> at(String text, int start) {
    int header = headerEnd(text, start);
    if (header < 0) {
      return Optional.empty();
    }
    int dashes = text.indexOf("-----", header);
    int bodyEnd = Math.min(dashes < 0 ? text.length() : dashes, start + LONGEST);
    String letters = letters(text, header, bodyEnd);
    if (letters.length() < FEWEST_LETTERS) {
      return Optional.empty();
    }
    int close = text.startsWith(END, bodyEnd) ? text.indexOf("-----", bodyEnd + END.length()) : -1;
    String head = text.substring(start, Math.min(bodyEnd, header + 200));
    return Optional.of(
        Span.of(
            kind(text, start, head),
            isProtected(head, letters) ? Certainty.WEAK : Certainty.CERTAIN,
            start,
            close < 0 || close > bodyEnd + LONGEST_HEADER ? bodyEnd : close + 5));
  }

  /** Behind the first line; -1 where it is not that of a private key. */
  private static int headerEnd(String text, int start) {
    String line = text.substring(start, Math.min(text.length(), start + LONGEST_HEADER));
    int end = line.indexOf(HEADER_END);
    int pgp = line.indexOf(PGP_HEADER_END);
    if (end >= 0) {
      return start + end + HEADER_END.length();
    }
    return pgp < 0 ? -1 : start + pgp + PGP_HEADER_END.length();
  }

  private static SecretKind kind(String text, int start, String head) {
    if (head.contains("OPENSSH")) {
      return SecretKind.OPENSSH_KEY;
    }
    if (head.contains("PGP")) {
      return SecretKind.PGP_KEY;
    }
    String above = text.substring(Math.max(0, start - NEAR), start);
    return above.contains("service_account") && above.contains("private_key")
        ? SecretKind.GCP_SERVICE_ACCOUNT
        : SecretKind.PRIVATE_KEY;
  }

  private static boolean isProtected(String head, String letters) {
    return head.contains("ENCRYPTED")
        || (letters.startsWith(OPENSSH_MAGIC) && !letters.startsWith(OPENSSH_PLAIN));
  }

  /** The longest run of base64 between two lines, without its newlines; nothing of any prose. */
  private static String letters(String text, int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < to && "nr\\".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
      } else if (Letters.isWord(c) || c == '+' || c == '/' || c == '=') {
        letters.append(c);
      } else if (c == ':' || c == ',') {
        // A header of the block, as Proc-Type: 4,ENCRYPTED.
        letters.setLength(0);
      } else if (!Character.isWhitespace(c) && c != '-' && c != '"' && c != '.') {
        return "";
      }
    }
    return letters.toString();
  }
}

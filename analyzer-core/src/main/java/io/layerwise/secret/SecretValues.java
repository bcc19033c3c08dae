package io.layerwise.secret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether the value of something that is called secret is one. */
final class SecretValues {
  private static final int LONGEST_PATH = 128;

  /** What gets the value from elsewhere: of a shell, a template, a program or a vault. */
  private static final List<String> REFERENCES =
      List.of(
          "$",
          "%(",
          "%s",
          "{",
          "`",
          "!vault",
          "!secret",
          "!env",
          "./",
          "../",
          "~/",
          "file:",
          "ENC(",
          "ENC[",
          "vault:",
          "arn:",
          "env:",
          "env(",
          "process.env",
          "os.environ",
          "os.getenv",
          "getenv",
          "sha256:",
          "secretsmanager:",
          "ref+",
          "op:");

  private static final Set<String> SETTINGS =
      Set.of(
          """
          true false yes no on off none null nil undefined auto default required
          optional enabled disabled string env file stdin prompt ask basic bearer jwt
          plain
          """
              .strip()
              .split("\\s+", -1));

  private SecretValues() {}

  /**
   * @return empty for what is no value of its own: a reference, a path, a URL, a switch
   */
  static Optional<Certainty> certainty(String value) {
    if (value.isEmpty() || isReference(value)) {
      return Optional.empty();
    }
    return Optional.of(Placeholders.contains(value) ? Certainty.WEAK : Certainty.LIKELY);
  }

  private static boolean isReference(String value) {
    String start = value.substring(0, Math.min(value.length(), 64));
    int scheme = start.indexOf("://");
    boolean url = scheme > 0 && start.chars().limit(scheme).allMatch(c -> c > ' ' && c != '=');
    boolean call = start.contains("$(") || start.contains("${") || start.endsWith("()");
    return url
        || call
        || REFERENCES.stream().anyMatch(start::startsWith)
        || isSetting(value)
        || isEnclosed(value)
        || Mask.isOne(value)
        || isPath(value);
  }

  /** A switch, or a number of few digits. */
  private static boolean isSetting(String value) {
    return (value.length() <= 3 && value.chars().allMatch(c -> Letters.isDigit((char) c)))
        || (value.length() < 16 && SETTINGS.contains(value.toLowerCase(Locale.ROOT)));
  }

  /** {@code <token>}, {@code %TOKEN%}, {@code @token@}. */
  private static boolean isEnclosed(String value) {
    char last = value.charAt(value.length() - 1);
    return switch (value.charAt(0)) {
      case '<' -> last == '>';
      case '%', '@' -> value.length() > 1 && last == value.charAt(0);
      default -> false;
    };
  }

  private static boolean isPath(String value) {
    boolean windows =
        value.length() > 2
            && Letters.isLetter(value.charAt(0))
            && value.charAt(1) == ':'
            && value.charAt(2) == '\\';
    // Base64 may begin with a slash too.
    return windows
        || (value.charAt(0) == '/'
            && value.length() <= LONGEST_PATH
            && value.chars().allMatch(c -> Letters.isWord((char) c) || "/.-".indexOf(c) >= 0)
            && !(value.length() >= 32 && value.indexOf('.') < 0 && isRandom(value)));
  }

  /** Whether a value looks drawn at random rather than written by a person. */
  static boolean isRandom(String value) {
    int length = value.length();
    if (length < 8 || length > 4096 || value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      return false;
    }
    boolean letters = value.chars().anyMatch(c -> Letters.isLetter((char) c));
    boolean others =
        value.chars().anyMatch(c -> !Letters.isLetter((char) c) && "-_.".indexOf(c) < 0);
    boolean mixed =
        value.chars().anyMatch(c -> Letters.isUpper((char) c))
            && value.chars().anyMatch(c -> Letters.isLower((char) c));
    double entropy = entropy(value);
    return letters
        && (others
            ? entropy >= (length < 16 ? 2.7 : 3.1)
            : length >= 20 && mixed && entropy >= 3.8);
  }

  /** Shannon's, in bits a letter: {@code −Σ p·log₂ p}. */
  static double entropy(String value) {
    int[] counts = new int[128];
    for (int i = 0; i < value.length(); i++) {
      counts[value.charAt(i) & 127]++;
    }
    double entropy = 0;
    for (int count : counts) {
      double share = (double) count / value.length();
      entropy -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
    }
    return entropy;
  }
}

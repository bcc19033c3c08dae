package io.layerwise.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a variable's name says that its value is secret: by the words that it ends with, so that
 * {@code KEYCLOAK_URL}, {@code PASSWORD_FILE} and {@code GPG_KEY} do not.
 */
final class SecretNames {
  /** A longer name is none. */
  static final int LONGEST = 100;

  private static final Set<String> WORDS =
      Set.of(
          "PASSWORD",
          "PASSWD",
          "PASSPHRASE",
          "PASSWORT",
          "SECRET",
          "TOKEN",
          "CREDENTIAL",
          "CREDENTIALS",
          "APIKEY",
          "SECRETKEY",
          "PRIVATEKEY",
          "ACCESSKEY",
          "AUTHKEY",
          "AUTHTOKEN",
          "ACCESSTOKEN",
          "AUTHPASS",
          "APITOKEN",
          "APISECRET",
          "CLIENTSECRET",
          "DBPASSWORD",
          "PGPASSWORD",
          "PGPASS",
          "SSHPASS");

  /** {@code PWD} alone is where the shell is; {@code PASS} alone says nothing. */
  private static final Set<String> LAST_OF_SEVERAL = Set.of("PWD", "PASS", "PSW");

  /** Before {@code KEY}: other keys are public, or no keys at all. */
  private static final Set<String> BEFORE_KEY =
      Set.of(
          "API",
          "PRIVATE",
          "SECRET",
          "ACCESS",
          "ENCRYPTION",
          "SIGNING",
          "SIGNATURE",
          "MASTER",
          "AUTH",
          "ACCOUNT",
          "STORAGE",
          "DEPLOY",
          "LICENSE",
          "SESSION",
          "ENCRYPT",
          "JWT",
          "COOKIE",
          "SERVICE",
          "ADMIN",
          "HMAC",
          "APP");

  /** What a program gives to everybody, or takes from everybody. */
  private static final Set<String> PUBLIC = Set.of("PUBLIC", "PUBLISHABLE", "CSRF", "XSRF");

  private static final Set<String> OLD_SHELL = Set.of("OLD");

  private SecretNames() {}

  static boolean isSecret(String name) {
    if (name.length() > LONGEST) {
      return false;
    }
    // npm's name for what other registries call a login (npmrc(5)).
    if (name.equals("_auth") || name.endsWith(":_auth")) {
      return true;
    }
    List<String> words = words(name);
    int last = words.size() - 1;
    if (last < 0 || words.stream().anyMatch(PUBLIC::contains)) {
      return false;
    }
    String word = words.get(last);
    String before = last > 0 ? words.get(last - 1) : "";
    // Rails has SECRET_KEY_BASE.
    if (word.equals("BASE") && before.equals("KEY")) {
      return last > 1 && words.get(last - 2).equals("SECRET");
    }
    return WORDS.contains(word)
        || (word.equals("KEY") && BEFORE_KEY.contains(before))
        || (LAST_OF_SEVERAL.contains(word) && last > 0 && !OLD_SHELL.contains(before));
  }

  /** In capitals, without the numbers at the end: {@code dbPassword_2} as DB, PASSWORD. */
  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = i > 0 && Letters.isUpper(c) && Letters.isLower(name.charAt(i - 1));
      if (hump || !Letters.isLetter(c)) {
        add(word, words);
      }
      if (Letters.isLetter(c)) {
        word.append(c);
      }
    }
    add(word, words);
    return words;
  }

  private static void add(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString().toUpperCase(Locale.ROOT));
      word.setLength(0);
    }
  }
}

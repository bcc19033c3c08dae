package io.layerwise.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;

/** The password of a URL, {@code scheme://user:password@host} (RFC 3986, 3.2.1). */
final class UrlCredentials {
  static final PatternShape SHAPE =
      PatternShape.place(
              SecretKind.URL_CREDENTIALS,
              "://",
              "://[^\\s/:@\"'<>]{0,200}+:([^\\s/@\"'<>\\\\]{1,300}+)@([A-Za-z0-9.\\[-]{1,255}+)")
          .unless(UrlCredentials::isExample);

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "host", "hostname");

  private UrlCredentials() {}

  private static boolean isExample(MatchResult match) {
    String host = match.group(2).toLowerCase(Locale.ROOT);
    String password = match.group(1);
    boolean template = password.contains("$") || password.contains("{") || password.contains("%s");
    return template
        || LOCAL.contains(host)
        || host.matches("(.*\\.)?example(\\.(com|org|net))?")
        || host.endsWith(".invalid")
        || host.endsWith(".test");
  }
}

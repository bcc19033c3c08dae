package io.layerwise.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a package URL names the package: {@code pkg:type/namespace/name@version?qualifiers#path}
 * (purl-spec, "A purl is a URL").
 *
 * @param type in lower case, such as {@code deb}
 * @param namespace empty where there is none
 */
record PackageUrl(String type, String namespace, String name) {
  private static final String SCHEME = "pkg:";

  /** Empty for a text that is no package URL. */
  static Optional<PackageUrl> parse(String text) {
    if (!text.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String path = before(before(text.substring(SCHEME.length()), '#'), '?');
    int first = path.indexOf('/');
    int version = path.lastIndexOf('@');
    // An unescaped @ that begins a namespace, as some tools write npm's scopes, is no version's.
    String named = version > path.lastIndexOf('/') + 1 ? path.substring(0, version) : path;
    int last = named.lastIndexOf('/');
    if (first <= 0 || last < first || last == named.length() - 1) {
      return Optional.empty();
    }
    return Optional.of(
        new PackageUrl(
            path.substring(0, first).toLowerCase(Locale.ROOT),
            last == first ? "" : decoded(named.substring(first + 1, last)),
            decoded(named.substring(last + 1))));
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  /** Percent-encoding undone (RFC 3986, 2.1); what is none stays as it is. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
      boolean escape = encoded[i] == '%' && high >= 0 && low >= 0;
      bytes.write(escape ? high * 16 + low : encoded[i]);
      i += escape ? 2 : 0;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

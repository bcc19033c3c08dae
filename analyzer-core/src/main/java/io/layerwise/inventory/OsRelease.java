package io.layerwise.inventory;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads os-release(5): assignments as a shell would read them, one a line. */
final class OsRelease {
  private static final Pattern ID = Pattern.compile("[a-z0-9._-]+");

  private final Map<String, String> values = new HashMap<>();

  void read(byte[] content) {
    new String(content, StandardCharsets.UTF_8).lines().forEach(this::take);
  }

  private void take(String line) {
    int equals = line.indexOf('=');
    if (equals > 0 && line.charAt(0) != '#') {
      values.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()));
    }
  }

  /** Without the quotes around it, and the backslashes that are of a meaning within them. */
  private static String unquoted(String value) {
    char quote = value.isEmpty() ? ' ' : value.charAt(0);
    boolean quoted =
        value.length() > 1 && (quote == '"' || quote == '\'') && value.endsWith("" + quote);
    String inner = quoted ? value.substring(1, value.length() - 1) : value;
    return quote == '\'' ? inner : inner.replaceAll("\\\\([\\\\\"$`])", "$1");
  }

  Optional<OperatingSystem> system() {
    String id = values.getOrDefault("ID", "");
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    String version = values.getOrDefault("VERSION_ID", "");
    return Optional.of(new OperatingSystem(id, version, values.getOrDefault("PRETTY_NAME", id)));
  }
}

package io.layerwise.inventory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Fields and their values as in a mail's head: what Debian's control files (Policy 5.1) and
 * Python's core metadata are made of.
 */
final class Stanza {
  private final Map<String, List<String>> fields = new HashMap<>();

  private Stanza() {}

  /**
   * Reads stanzas separated by empty lines.
   *
   * @param wanted the fields to keep, in lower case; names mean the same in any case
   */
  static List<Stanza> parse(byte[] content, Set<String> wanted) {
    List<Stanza> stanzas = new ArrayList<>();
    String text = new String(content, StandardCharsets.UTF_8);
    Stanza stanza = new Stanza();
    boolean empty = true;
    String field = "";
    StringBuilder value = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(start, end);
      start = end + 1;
      boolean continued = !line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
      if (continued) {
        value.append(field.isEmpty() ? "" : line);
        continue;
      }
      stanza.put(field, value);
      field = "";
      if (line.isBlank()) {
        if (!empty) {
          stanzas.add(stanza);
        }
        stanza = new Stanza();
        empty = true;
        continue;
      }
      empty = false;
      int colon = line.indexOf(':');
      String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
      if (wanted.contains(name)) {
        field = name;
        value.append(line, colon + 1, line.length());
      }
    }
    stanza.put(field, value);
    if (!empty) {
      stanzas.add(stanza);
    }
    return stanzas;
  }

  private void put(String field, StringBuilder value) {
    if (!field.isEmpty()) {
      fields.computeIfAbsent(field, f -> new ArrayList<>(1)).add(value.toString().strip());
    }
    value.setLength(0);
  }

  /** The first value of a field that has one. */
  Optional<String> value(String field) {
    return values(field).stream().filter(value -> !value.isEmpty()).findFirst();
  }

  List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }
}

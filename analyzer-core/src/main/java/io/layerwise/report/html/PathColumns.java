package io.layerwise.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Paths as a tree in columns: a node is a number, with its parent's number, which is lower, and its
 * own name. Every name is there once, control characters escaped.
 */
final class PathColumns {
  static final int ROOT = 0;

  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Column name = new Column();

  /** How far above a node its parent stands. */
  private final Column up = new Column();

  PathColumns() {
    add(ROOT, "");
  }

  /** A new node. */
  int add(int parent, String segment) {
    int node = name.size();
    String shown = Quoted.escaped(segment);
    Integer known = names.putIfAbsent(shown, names.size());
    name.add(known == null ? names.size() - 1 : known);
    up.add(node - parent);
    return node;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("paths");
    strings(json, "names", names.keySet());
    name.write(json, "name");
    up.write(json, "up");
    json.writeEndObject();
  }

  static void strings(JsonGenerator json, String field, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}

package io.layerwise.inventory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The scripts of a project of Node.js (npm docs, package.json, "scripts"). */
public final class NpmScripts {
  private NpmScripts() {}

  /**
   * @param manifest the content of {@code package.json}
   * @return the scripts by their names; empty where there are none, or it is damaged
   */
  public static Map<String, String> parse(byte[] manifest) {
    try (JsonParser json = JsonText.parser(manifest)) {
      return json.nextToken() == JsonToken.START_OBJECT ? parse(json) : Map.of();
    } catch (IOException e) {
      // Whoever reads the packages tells of the damage.
      return Map.of();
    }
  }

  /** Of a field that is there twice, the last counts. */
  private static Map<String, String> parse(JsonParser json) throws IOException {
    Map<String, String> scripts = new TreeMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      boolean asked = json.currentName().equals("scripts");
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      if (asked) {
        scripts.clear();
      }
      if (asked && object) {
        read(json, scripts);
      } else {
        json.skipChildren();
      }
    }
    return scripts;
  }

  private static void read(JsonParser json, Map<String, String> scripts) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        scripts.put(name, json.getText());
      } else {
        scripts.remove(name);
        json.skipChildren();
      }
    }
  }
}

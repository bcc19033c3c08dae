package io.layerwise.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    Map<String, String> scripts = new TreeMap<>();
    try {
      JsonNode json = new ObjectMapper().readTree(manifest);
      JsonNode found = json == null ? null : json.get("scripts");
      if (found != null && found.isObject()) {
        found
            .properties()
            .forEach(
                entry -> {
                  if (entry.getValue().isTextual()) {
                    scripts.put(entry.getKey(), entry.getValue().textValue());
                  }
                });
      }
    } catch (IOException e) {
      // Whoever reads the packages tells of the damage.
      return Map.of();
    }
    return scripts;
  }
}

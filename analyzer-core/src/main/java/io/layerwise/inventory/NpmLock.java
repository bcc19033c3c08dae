package io.layerwise.inventory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.layerwise.layer.PathTable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what a lockfile of npm says of development: whether a package is only needed to develop
 * (npm docs, package-lock.json). What it locks and nobody installed is left out.
 */
final class NpmLock {
  private final NodeModules modules;
  private final int project;
  private final Map<Integer, Boolean> byPath = new HashMap<>();
  private final Map<Integer, Boolean> byTree = new HashMap<>();

  /**
   * @param project the directory that the lockfile's paths start from
   */
  NpmLock(NodeModules modules, int project) {
    this.modules = modules;
    this.project = project;
  }

  /**
   * The marks by the packages' directories.
   *
   * @throws IOException where it is no JSON object
   */
  Map<Integer, Boolean> read(byte[] content) throws IOException {
    try (JsonParser json = JsonText.parser(content)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("it is no JSON object");
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName();
        boolean object = json.nextToken() == JsonToken.START_OBJECT;
        if (object && key.equals("packages")) {
          readPackages(json);
        } else if (object && key.equals("dependencies")) {
          readTree(json, project);
        } else {
          json.skipChildren();
        }
      }
    }
    // Version 2 has both for the sake of old readers; the paths say more.
    return byPath.isEmpty() ? byTree : byPath;
  }

  private void readPackages(JsonParser json) throws IOException {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      int directory = modules.below(project, json.currentName());
      if (json.nextToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      boolean development = false;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        boolean dev = json.currentName().equals("dev");
        development |= json.nextToken() == JsonToken.VALUE_TRUE && dev;
        json.skipChildren();
      }
      if (directory != PathTable.NONE) {
        byPath.put(directory, development);
      }
    }
  }

  /** Version 1: packages within packages. The parser bounds the depth. */
  private void readTree(JsonParser json, int above) throws IOException {
    int in = modules.in(above);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      int directory = in == PathTable.NONE ? in : modules.find(in, name);
      if (json.nextToken() != JsonToken.START_OBJECT || directory == PathTable.NONE) {
        json.skipChildren();
        continue;
      }
      boolean development = false;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName();
        JsonToken value = json.nextToken();
        if (key.equals("dependencies") && value == JsonToken.START_OBJECT) {
          readTree(json, directory);
        } else {
          development |= value == JsonToken.VALUE_TRUE && key.equals("dev");
          json.skipChildren();
        }
      }
      byTree.put(directory, development);
    }
  }
}

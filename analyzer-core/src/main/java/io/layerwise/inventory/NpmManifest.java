package io.layerwise.inventory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code package.json} says.
 *
 * @param name empty where it says none
 * @param version empty where it says none
 * @param wanted the names of other packages by the field that asks for them
 */
record NpmManifest(String name, String version, Map<Field, List<String>> wanted) {

  /** The fields that ask for packages. */
  enum Field {
    DEPENDENCIES("dependencies"),
    OPTIONAL("optionalDependencies"),
    PEER("peerDependencies"),
    DEVELOPMENT("devDependencies");

    private final String key;

    Field(String key) {
      this.key = key;
    }
  }

  List<String> wanted(Field field) {
    return wanted.getOrDefault(field, List.of());
  }

  /**
   * @throws IOException where it is no JSON object
   */
  static NpmManifest parse(byte[] content) throws IOException {
    try (JsonParser json = JsonText.parser(content)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("it is no JSON object");
      }
      return parse(json);
    }
  }

  /** Reads on to the end of the object that the parser has entered. */
  static NpmManifest parse(JsonParser json) throws IOException {
    String name = "";
    String version = "";
    Map<Field, List<String>> wanted = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      if (key.equals("name")) {
        name = JsonText.text(json);
      } else if (key.equals("version")) {
        version = JsonText.text(json);
      } else {
        readWanted(json, key, wanted);
      }
    }
    return new NpmManifest(name, version, wanted);
  }

  private static void readWanted(JsonParser json, String key, Map<Field, List<String>> wanted)
      throws IOException {
    for (Field field : Field.values()) {
      if (field.key.equals(key) && json.currentToken() == JsonToken.START_OBJECT) {
        List<String> names = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          names.add(json.currentName());
          json.nextToken();
          json.skipChildren();
        }
        wanted.put(field, names);
        return;
      }
    }
    json.skipChildren();
  }
}

package io.layerwise.dockerfile;

import java.util.List;
import java.util.stream.Collectors;

/** Strings as a Dockerfile's exec form writes them, which is JSON. */
public final class JsonText {
  private JsonText() {}

  /** A JSON array of strings. */
  public static String array(List<String> values) {
    return values.stream().map(JsonText::string).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A JSON string, quotes included. */
  public static String string(String value) {
    StringBuilder json = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '"', '\\' -> json.append('\\').append(character);
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (character < ' ') {
            json.append(String.format("\\u%04x", (int) character));
          } else {
            json.append(character);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}

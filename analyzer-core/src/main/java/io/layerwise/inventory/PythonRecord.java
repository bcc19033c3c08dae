package io.layerwise.inventory;

import io.layerwise.layer.PathText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code RECORD}: comma-separated path, hash and size, as Python's {@code csv} writes them. A
 * path is relative to the directory that the distribution is installed in, or absolute.
 */
final class PythonRecord {
  private PythonRecord() {}

  static List<String> paths(byte[] content) {
    List<String> paths = new ArrayList<>();
    TextLines.forEach(content, line -> paths.add(path(PathText.of(line))));
    return paths;
  }

  private static String path(String line) {
    if (!line.startsWith("\"")) {
      int comma = line.indexOf(',');
      return comma < 0 ? line : line.substring(0, comma);
    }
    StringBuilder path = new StringBuilder();
    for (int i = 1; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        i++;
        if (i == line.length() || line.charAt(i) != '"') {
          break;
        }
      }
      path.append(line.charAt(i));
    }
    return path.toString();
  }
}

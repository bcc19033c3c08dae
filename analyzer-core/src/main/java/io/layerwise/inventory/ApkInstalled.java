package io.layerwise.inventory;

import io.layerwise.layer.PathText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads apk's {@code installed}: a letter and a value a line, an empty line after each package. An
 * {@code F:} names a directory, the {@code R:} behind it the files in it.
 */
final class ApkInstalled {
  private final ListedPaths listed;
  private final int node;
  private final List<ApkPackage> packages = new ArrayList<>();
  private final Map<Character, String> values = new HashMap<>();
  private IntStream.Builder paths = IntStream.builder();
  private String directory = "/";
  private int damaged;

  ApkInstalled(ListedPaths listed, int node) {
    this.listed = listed;
    this.node = node;
  }

  /** How many entries do not name a package. */
  int damaged() {
    return damaged;
  }

  List<ApkPackage> read(byte[] content) {
    int start = 0;
    for (int i = 0; i <= content.length; i++) {
      if (i == content.length || content[i] == '\n') {
        take(content, start, i);
        start = i + 1;
      }
    }
    finish();
    return packages;
  }

  private void take(byte[] content, int start, int end) {
    if (end == start) {
      finish();
    } else if (end - start > 1 && content[start + 1] == ':') {
      byte[] value = Arrays.copyOfRange(content, start + 2, end);
      char letter = (char) content[start];
      switch (letter) {
        case 'F' -> directory = "/" + PathText.of(value) + "/";
        case 'R' -> paths.add(listed.node(directory + PathText.of(value)));
        default -> values.put(letter, new String(value, StandardCharsets.UTF_8).strip());
      }
    }
  }

  private void finish() {
    String name = values.getOrDefault('P', "");
    if (!name.isEmpty()) {
      packages.add(
          new ApkPackage(
              name,
              values.getOrDefault('V', ""),
              Optional.ofNullable(values.get('A')),
              Optional.ofNullable(values.get('o')).filter(origin -> !origin.equals(name)),
              words('D'),
              words('p'),
              node,
              Claim.paths(paths.build().toArray())));
    } else if (!values.isEmpty()) {
      damaged++;
    }
    values.clear();
    paths = IntStream.builder();
    directory = "/";
  }

  private List<String> words(char letter) {
    String value = values.getOrDefault(letter, "");
    return value.isEmpty() ? List.of() : List.of(value.split(" +", -1));
  }
}

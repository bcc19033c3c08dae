package io.layerwise.inventory;

import java.util.Locale;
import java.util.Optional;

/**
 * An installed Python distribution.
 *
 * @param manifest the node of its metadata
 * @param site the node of the directory that it is installed in
 */
record PythonDistribution(Stanza metadata, int manifest, int site) {

  PackageId id() {
    return new PackageId(
        Ecosystem.PYTHON,
        metadata.value("name").orElse(""),
        metadata.value("version").orElse(""),
        Optional.empty());
  }

  /** A name as all of its spellings have it (PyPA, "Names and normalization"). */
  static String normalised(String name) {
    StringBuilder normalised = new StringBuilder();
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean separator = c == '-' || c == '_' || c == '.';
      int length = normalised.length();
      if (!separator) {
        normalised.append(c);
      } else if (length > 0 && normalised.charAt(length - 1) != '-') {
        normalised.append('-');
      }
    }
    return normalised.toString();
  }
}

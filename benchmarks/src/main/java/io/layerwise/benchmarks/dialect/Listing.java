package io.layerwise.benchmarks.dialect;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A file system: its paths but for the root, each with what stands there.
 *
 * @param rows by path, which begins without a slash and is a byte a character
 */
record Listing(SortedMap<String, FileRow> rows) {

  Listing {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  /**
   * The same with {@link Column#SAME_AS} filled in.
   *
   * @param common the paths that may be named there
   */
  Listing withLinks(Set<String> common) {
    Map<String, String> first = new HashMap<>();
    for (Map.Entry<String, FileRow> row : rows.entrySet()) {
      if (common.contains(row.getKey())) {
        first.putIfAbsent(row.getValue().inode(), row.getKey());
      }
    }
    SortedMap<String, FileRow> linked = new TreeMap<>();
    rows.forEach(
        (path, row) -> {
          String other = first.getOrDefault(row.inode(), path);
          linked.put(path, other.equals(path) ? row : row.with(Column.SAME_AS, other));
        });
    return new Listing(linked);
  }

  Listing map(UnaryOperator<FileRow> change) {
    SortedMap<String, FileRow> changed = new TreeMap<>();
    rows.forEach((path, row) -> changed.put(path, change.apply(row)));
    return new Listing(changed);
  }
}

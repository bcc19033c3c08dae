package io.layerwise.benchmarks.dialect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands at one path.
 *
 * @param cells the columns that say something, none of them empty
 * @param inode the same for all paths of one file
 * @param impliedAgain whether this is a directory of some layer below which a higher layer makes
 *     something, without an entry for the directory itself; known of layerwise's rows alone
 */
record FileRow(Map<Column, String> cells, String inode, boolean impliedAgain) {

  FileRow {
    cells = Collections.unmodifiableMap(new EnumMap<>(cells));
  }

  FileRow(Map<Column, String> cells, String inode) {
    this(cells, inode, false);
  }

  String get(Column column) {
    return cells.getOrDefault(column, "");
  }

  FileRow with(Column column, String value) {
    Map<Column, String> changed = new EnumMap<>(Column.class);
    changed.putAll(cells);
    if (value.isEmpty()) {
      changed.remove(column);
    } else {
      changed.put(column, value);
    }
    return new FileRow(changed, inode, impliedAgain);
  }

  boolean sameAs(FileRow other) {
    return cells.equals(other.cells);
  }

  @Override
  public String toString() {
    return cells.entrySet().stream()
        .map(cell -> cell.getKey().name().toLowerCase(Locale.ROOT) + " " + cell.getValue())
        .collect(Collectors.joining(", "));
  }
}

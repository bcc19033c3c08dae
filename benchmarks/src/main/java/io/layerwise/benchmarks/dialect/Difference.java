package io.layerwise.benchmarks.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A path at which two listings differ.
 *
 * @param engine what the engine has there, if anything
 * @param own what layerwise has
 */
record Difference(String path, Optional<FileRow> engine, Optional<FileRow> own) {

  static List<Difference> between(Listing engine, Listing own) {
    Set<String> common = new HashSet<>(engine.rows().keySet());
    common.retainAll(own.rows().keySet());
    Listing left = engine.withLinks(common);
    Listing right = own.withLinks(common);
    Set<String> paths = new TreeSet<>(left.rows().keySet());
    paths.addAll(right.rows().keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      Optional<FileRow> one = Optional.ofNullable(left.rows().get(path));
      Optional<FileRow> other = Optional.ofNullable(right.rows().get(path));
      if (one.isEmpty() || other.isEmpty() || !one.get().sameAs(other.get())) {
        differences.add(new Difference(path, one, other));
      }
    }
    return differences;
  }

  /** The columns that differ; none where the path is on one side only. */
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    if (engine.isPresent() && own.isPresent()) {
      for (Column column : Column.values()) {
        if (!engine.get().get(column).equals(own.get().get(column))) {
          columns.add(column);
        }
      }
    }
    return columns;
  }

  /** Both rows in a line each, in printable characters. */
  String text() {
    return line("engine:   ", engine) + "\n" + line("layerwise:", own);
  }

  private String line(String side, Optional<FileRow> row) {
    String text = side + " /" + path + "  " + row.map(FileRow::toString).orElse("-");
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean plain = character >= ' ' && character <= '~';
      printable.append(plain ? "" + character : String.format("\\x%02x", (int) character));
    }
    return printable.toString();
  }
}

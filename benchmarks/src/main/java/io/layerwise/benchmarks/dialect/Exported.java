package io.layerwise.benchmarks.dialect;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docker export} keeps of a file system, and what the engine adds to it. */
final class Exported {
  /** What an engine puts into every container; drawn images have none of these names. */
  private static final Set<String> ENGINE = Set.of(".dockerenv", "dev", "etc", "proc", "sys");

  private static final Pattern CAPABILITY = Pattern.compile("security\\.capability=[0-9a-f]*");

  private Exported() {}

  /** An exported container without what the engine added. */
  static Listing withoutEngine(Listing container) {
    SortedMap<String, FileRow> rows = new TreeMap<>(container.rows());
    rows.keySet().removeIf(path -> ENGINE.contains(path.split("/", 2)[0]));
    return new Listing(rows);
  }

  /** What an export shows of a file system: capabilities are the only extended attribute. */
  static Listing of(Listing listing) {
    return listing.map(
        row -> {
          Matcher capability = CAPABILITY.matcher(row.get(Column.XATTRS));
          return row.with(Column.XATTRS, capability.find() ? "{" + capability.group() + "}" : "");
        });
  }
}

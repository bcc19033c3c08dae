package io.layerwise.analysis;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathVersion;
import io.layerwise.layer.LayerIndex;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * The path versions of an image that a query asks for, in its order; the root directory is not
 * among them. Rows are made one by one while they are read, so a million cost a number each.
 */
public final class FileListing implements Iterable<FileRow> {
  private final FileVersions versions;

  /** Layer and node of each row, 32 bits each. */
  private final long[] rows;

  private FileListing(FileVersions versions, long[] rows) {
    this.versions = versions;
    this.rows = rows;
  }

  public static FileListing of(MergedFilesystem filesystem, FileQuery query) {
    FileVersions versions = new FileVersions(filesystem);
    long[] byPath = inOrder(filesystem, selected(filesystem, versions, query));
    return new FileListing(versions, sorted(byPath, versions, query.sort()));
  }

  /** How many rows there are. */
  public int size() {
    return rows.length;
  }

  @Override
  public Iterator<FileRow> iterator() {
    return Arrays.stream(rows).mapToObj(row -> versions.describe(version(row))).iterator();
  }

  private static PathVersion version(long row) {
    return new PathVersion((int) (row >> 32), (int) row);
  }

  /** The rows that are asked for, layer by layer from the bottom. */
  private static long[] selected(
      MergedFilesystem filesystem, FileVersions versions, FileQuery query) {
    BitSet matching = matching(filesystem, query);
    LongStream.Builder rows = LongStream.builder();
    for (int layer = 0; layer < filesystem.layers().size(); layer++) {
      if (query.layer().orElse(layer) != layer) {
        continue;
      }
      LayerIndex index = filesystem.layers().get(layer);
      for (int node = 1; node < index.nodes(); node++) {
        if (versions.isVersion(layer, node)
            && matching.get(filesystem.node(layer, node))
            && query.fate().orElse(filesystem.fate(layer, node)) == filesystem.fate(layer, node)) {
          rows.add((long) layer << 32 | node);
        }
      }
    }
    return rows.build().toArray();
  }

  private static BitSet matching(MergedFilesystem filesystem, FileQuery query) {
    BitSet matching = new BitSet(filesystem.nodes());
    matching.set(0, filesystem.nodes());
    query
        .path()
        .ifPresent(
            glob -> {
              for (int node = 0; node < filesystem.nodes(); node++) {
                matching.set(node, glob.matches(filesystem.paths().path(node)));
              }
            });
    return matching;
  }

  /** By path, and by layer among the versions of one. */
  private static long[] inOrder(MergedFilesystem filesystem, long[] rows) {
    int[] ranks = FileOrder.ranks(filesystem.paths());
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      PathVersion version = version(rows[i]);
      keys[i] = (long) ranks[filesystem.node(version.layer(), version.node())] << 32 | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).map(key -> rows[(int) key]).toArray();
  }

  private static long[] sorted(long[] byPath, FileVersions versions, FileQuery.Sort sort) {
    return switch (sort) {
      case PATH -> byPath;
      case LAYER -> stably(byPath, Comparator.comparing(row -> version(row).layer()));
      case SIZE -> stably(byPath, descending(row -> versions.size(version(row))));
      case MTIME -> stably(byPath, descending(row -> versions.mtime(version(row))));
    };
  }

  private static Comparator<Long> descending(ToLongFunction<Long> key) {
    return Comparator.comparingLong(key).reversed();
  }

  private static long[] stably(long[] rows, Comparator<Long> order) {
    return Arrays.stream(rows).boxed().sorted(order).mapToLong(Long::longValue).toArray();
  }
}

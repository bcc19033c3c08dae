package io.layerwise.inventory;

import io.layerwise.layer.PathTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Files of packages that stand elsewhere than their lists say, since another package's file stands
 * there (dpkg-divert(1)): {@code /var/lib/dpkg/diversions} has three lines for each, the path,
 * where its file went, and the package whose own file stays, {@code :} for none.
 */
final class DpkgDiversions {
  private record Diversion(int to, String owner) {}

  private final ListedPaths listed;
  private final Map<Integer, Diversion> byNode = new HashMap<>();

  DpkgDiversions(ListedPaths listed) {
    this.listed = listed;
  }

  void read(byte[] content) {
    List<byte[]> lines = new ArrayList<>();
    TextLines.forEach(content, lines::add);
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      int from = listed.node(lines.get(i));
      if (from != PathTable.NONE) {
        String owner = new String(lines.get(i + 2), StandardCharsets.UTF_8);
        byNode.put(from, new Diversion(listed.node(lines.get(i + 1)), owner));
      }
    }
  }

  /** The nodes of a package's files, by those that its list says. */
  int[] apply(String owner, int[] nodes) {
    return byNode.isEmpty()
        ? nodes
        : IntStream.range(0, nodes.length).map(i -> apply(owner, nodes[i])).toArray();
  }

  private int apply(String owner, int node) {
    Diversion diversion = byNode.get(node);
    return diversion == null || diversion.owner.equals(owner) ? node : diversion.to;
  }
}

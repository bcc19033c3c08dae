package io.layerwise.analysis;

import io.layerwise.layer.PathTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The order of paths by their bytes, as {@code LC_ALL=C sort} has it, found by walking the tree:
 * {@code /a}, {@code /a.b}, {@code /a/b}. Only the names of one directory are compared at a time,
 * and no path is ever put together.
 */
public final class FileOrder {
  /** A directory's child, or what is below it: whose name is as if it ended in a slash. */
  private static final class Item {
    private final byte[] name;
    private final int node;
    private final boolean below;

    Item(byte[] name, int node, boolean below) {
      this.name = name;
      this.node = node;
      this.below = below;
    }

    byte[] name() {
      return name;
    }
  }

  private final PathTable paths;
  private final int[] firstChild;
  private final int[] nextSibling;

  private FileOrder(PathTable paths) {
    this.paths = paths;
    this.firstChild = new int[paths.size()];
    this.nextSibling = new int[paths.size()];
    Arrays.fill(firstChild, PathTable.NONE);
    for (int node = 1; node < nextSibling.length; node++) {
      int parent = paths.parent(node);
      nextSibling[node] = firstChild[parent];
      firstChild[parent] = node;
    }
  }

  /** The place of every node in the order of the paths; 0 is the root's. */
  public static int[] ranks(PathTable paths) {
    return new FileOrder(paths).ranks();
  }

  private int[] ranks() {
    int[] ranks = new int[paths.size()];
    int next = 1;
    // Nodes whose turn has not come, the next one last; a negative one stands for what is below.
    int[] waiting = new int[16];
    int count = 0;
    waiting[count++] = ~PathTable.ROOT;
    while (count > 0) {
      int node = waiting[--count];
      if (node >= 0) {
        ranks[node] = next++;
        continue;
      }
      List<Item> items = items(~node);
      while (count + items.size() > waiting.length) {
        waiting = Arrays.copyOf(waiting, waiting.length * 2);
      }
      for (int i = items.size() - 1; i >= 0; i--) {
        Item item = items.get(i);
        waiting[count++] = item.below ? ~item.node : item.node;
      }
    }
    return ranks;
  }

  private List<Item> items(int directory) {
    List<Item> items = new ArrayList<>();
    for (int child = firstChild[directory]; child != PathTable.NONE; child = nextSibling[child]) {
      byte[] name = paths.name(child);
      items.add(new Item(name, child, false));
      if (firstChild[child] != PathTable.NONE) {
        byte[] prefix = Arrays.copyOf(name, name.length + 1);
        prefix[name.length] = '/';
        items.add(new Item(prefix, child, true));
      }
    }
    items.sort(Comparator.comparing(Item::name, Arrays::compareUnsigned));
    return items;
  }
}

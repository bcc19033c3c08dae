package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether two layers make the same of what is below them: the same paths, types, modes, owners,
 * extended attributes, link targets, contents and whiteouts. Times may differ, and so may the order
 * of the entries.
 */
final class LayerContents {
  private record SameIfRead(Inode before, Inode after) {}

  private final int beforeLayer;
  private final int afterLayer;
  private final LayerIndex before;
  private final LayerIndex after;
  private final List<SameIfRead> files = new ArrayList<>();
  private final boolean sameButForContents;

  LayerContents(ImagePair images, int beforeLayer, int afterLayer) {
    this.beforeLayer = beforeLayer;
    this.afterLayer = afterLayer;
    this.before = images.before().analysis().index(beforeLayer);
    this.after = images.after().analysis().index(afterLayer);
    this.sameButForContents = compare();
  }

  void ask(ContentQuestions questions) {
    if (sameButForContents) {
      files.forEach(file -> questions.ask(file.before, file.after));
    }
  }

  boolean isSame(ComparedContents contents) {
    return sameButForContents
        && files.stream().allMatch(file -> contents.isSame(file.before, file.after));
  }

  private boolean compare() {
    if (before.totals().contentBytes() != after.totals().contentBytes()) {
      return false;
    }
    PathUnion paths = new PathUnion(before.paths(), after.paths());
    for (int path = 0; path < paths.size(); path++) {
      if (!isSameSaid(paths.before(path), paths.after(path))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSameSaid(int old, int fresh) {
    boolean said = old != PathTable.NONE && LayerShape.isEntry(before, old);
    boolean says = fresh != PathTable.NONE && LayerShape.isEntry(after, fresh);
    if (!said || !says) {
      return said == says;
    }
    return before.isWhiteout(old) == after.isWhiteout(fresh)
        && before.isOpaque(old) == after.isOpaque(fresh)
        && isSameMade(old, fresh);
  }

  private boolean isSameMade(int old, int fresh) {
    if (!LayerShape.makes(before, old) || !LayerShape.makes(after, fresh)) {
      return LayerShape.makes(before, old) == LayerShape.makes(after, fresh);
    }
    int was = before.inode(old);
    int is = after.inode(fresh);
    EntryType type = before.type(was);
    return type == after.type(is)
        && before.metadata(was).equals(after.metadata(is))
        && switch (type) {
          case FILE -> isSameIfRead(was, is);
          case SYMLINK, HARD_LINK -> Arrays.equals(before.linkTarget(was), after.linkTarget(is));
          case CHARACTER_DEVICE, BLOCK_DEVICE -> before.device(was) == after.device(is);
          case DIRECTORY, FIFO -> true;
        };
  }

  private boolean isSameIfRead(int was, int is) {
    files.add(new SameIfRead(new Inode(beforeLayer, was), new Inode(afterLayer, is)));
    return before.bytes(was) == after.bytes(is) && before.sparse(was).equals(after.sparse(is));
  }
}

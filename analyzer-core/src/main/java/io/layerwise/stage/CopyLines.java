package io.layerwise.stage;

import io.layerwise.filesystem.Inode;
import io.layerwise.layer.PathText;
import io.layerwise.stage.CopyPlan.Piece;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the lines by which the runtime stage gets its files. */
final class CopyLines {
  /** Files that one COPY brings: to one place, and to one owner. */
  private record Group(boolean changesOften, boolean undecided, String target, String owner)
      implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::changesOften)
            .thenComparing(Group::undecided)
            .thenComparing(Group::target)
            .thenComparing(Group::owner);

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  private final SplitImage image;
  private final CopyPlan copies;
  private final String stage;
  private final RuntimeStage runtime;

  CopyLines(SplitImage image, CopyPlan copies, String stage, RuntimeStage runtime) {
    this.image = image;
    this.copies = copies;
    this.stage = stage;
    this.runtime = runtime;
  }

  /** What changes least often first, so that its layers are reused. */
  void write() {
    Map<Group, List<Piece>> groups = new TreeMap<>();
    List<Piece> links = new ArrayList<>();
    for (Piece piece : copies.pieces()) {
      if (image.type(piece.node()) == EntryType.SYMLINK) {
        links.add(piece);
      } else {
        groups.computeIfAbsent(group(piece), fresh -> new ArrayList<>()).add(piece);
      }
    }
    groups.forEach(this::writeCopy);
    links.forEach(this::writeLink);
    boolean library =
        copies.pieces().stream()
            .anyMatch(piece -> image.path(piece.node()).matches("/usr/local/lib/.*\\.so.*"));
    if (library) {
      runtime.add("RUN ldconfig");
    }
  }

  private Group group(Piece piece) {
    String path = image.path(piece.node());
    boolean directory = image.type(piece.node()) == EntryType.DIRECTORY;
    String parent = path.substring(0, path.lastIndexOf('/') + 1);
    return new Group(
        !KnownPaths.isDependency(path + "/"),
        piece.undecided(),
        directory ? path : parent,
        piece.owner());
  }

  private void writeCopy(Group group, List<Piece> pieces) {
    if (group.undecided) {
      runtime.look("nothing tells whether the program reads this; leave it out if not");
    }
    List<String> sources = pieces.stream().map(piece -> image.path(piece.node())).toList();
    runtime.add(
        "COPY --from="
            + stage
            + (group.owner.isEmpty() ? "" : " --chown=" + group.owner)
            + " "
            + Words.copied(sources, group.target),
        pieces.stream().mapToLong(Piece::bytes).sum(),
        true);
  }

  /** A COPY of a symlink alone would copy what it leads to. */
  private void writeLink(Piece link) {
    Inode inode = image.inode(link.node());
    String target =
        PathText.of(image.filesystem().layers().get(inode.layer()).linkTarget(inode.number()));
    String path = image.path(link.node());
    if (Words.isPrintable(target + path)) {
      runtime.add("RUN ln -sf " + Words.shell(target) + " " + Words.shell(path), 0, true);
    }
  }

  /** Directories without files that somebody gave to the program's user, to write into. */
  void writeEmptyDirectories(Placements placements, String workingDir) {
    Map<String, List<String>> byOwner = new TreeMap<>();
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      String path = isEmptyDirectory(node) ? image.path(node) : "";
      if (!path.isEmpty()
          && !path.equals(workingDir)
          && Words.isPrintable(path)
          && !KnownPaths.isState(path + "/")
          && !KnownPaths.isDependency(path + "/")
          && !KnownPaths.isOfHome(path + "/.")
          && !placements.isInBuildTree(node)
          && !isInPiece(node)) {
        byOwner
            .computeIfAbsent(image.metadata(node).owner(), owner -> new ArrayList<>())
            .add(Words.shell(path));
      }
    }
    byOwner.forEach(
        (owner, paths) -> {
          String[] ids = owner.split(":", -1);
          String all = paths.stream().collect(Collectors.joining(" "));
          runtime.add("RUN install -d -o " + ids[0] + " -g " + ids[1] + " " + all, 0, true);
        });
  }

  private boolean isEmptyDirectory(int node) {
    return image.filesystem().isVisible(node)
        && image.filesystem().layer(node) >= image.baseLayers()
        && image.type(node) == EntryType.DIRECTORY
        && image.analysis().directories().files(node) == 0
        && image.metadata(node).uid() != 0;
  }

  private boolean isInPiece(int node) {
    int up = node;
    while (up > 0) {
      int directory = up;
      if (copies.pieces().stream().anyMatch(piece -> piece.node() == directory)) {
        return true;
      }
      up = image.parent(up);
    }
    return false;
  }
}

package io.layerwise.practice.image;

import io.layerwise.filesystem.Inode;
import io.layerwise.finding.Severity;
import io.layerwise.layer.LayerIndex;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import io.layerwise.tar.EntryType;
import java.util.BitSet;
import java.util.List;

/** Setuid and setgid files that are there now and that the base image did not have. */
final class SetuidFiles implements PracticeCheck<ImageEvidence> {
  private static final int SETUID = 04000;
  private static final int SETGID = 02000;

  @Override
  public Practice practice() {
    return UserPractices.SETUID;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    BitSet ofBase = ofBase(image);
    List<Observation> found =
        VisibleFiles.of(image)
            .filter(node -> isRaised(image.filesystem().metadata(inode(image, node)).mode()))
            .filter(node -> !ofBase.get(node))
            .mapToObj(node -> found(image, node))
            .toList();
    if (!found.isEmpty()) {
      return found;
    }
    int kept = ofBase.cardinality();
    return List.of(
        practice()
            .pass(
                Source.IMAGE,
                kept == 0
                    ? "there is none"
                    : "there are none but those of the base image, " + kept + " in all"));
  }

  private Observation found(ImageEvidence image, int node) {
    Inode inode = inode(image, node);
    String path = image.filesystem().paths().path(node);
    int mode = image.filesystem().metadata(inode).mode();
    String evidence = path + " has the mode " + Integer.toOctalString(mode & 07777);
    if (image.analysis().base().isEmpty()) {
      return practice()
          .unknown(Source.IMAGE, evidence + ", and nothing tells whether it is the base image's")
          .at(image.layer(inode.layer()).path(path));
    }
    return practice()
        .fail(
            Source.IMAGE,
            evidence,
            "Leave out what brings it, or take the bits away in the same instruction: `chmod ug-s "
                + path
                + "`.")
        .withSeverity(severity(image, node))
        .at(image.layer(inode.layer()).path(path));
  }

  /** What a package brings has been looked at by its distribution. */
  private Severity severity(ImageEvidence image, int node) {
    return image.needs().isPackaged(node) ? Severity.LOW : practice().severity();
  }

  /** The merged nodes at which one of the base image's layers has such a file. */
  private static BitSet ofBase(ImageEvidence image) {
    BitSet nodes = new BitSet();
    for (int layer = 0; image.analysis().isBase(layer); layer++) {
      LayerIndex index = image.analysis().index(layer);
      for (int node = 1; node < index.nodes(); node++) {
        int inode = index.makesPath(node) ? index.inode(node) : LayerIndex.NO_INODE;
        if (inode != LayerIndex.NO_INODE
            && index.type(inode) == EntryType.FILE
            && isRaised(index.metadata(inode).mode())) {
          nodes.set(image.filesystem().node(layer, node));
        }
      }
    }
    return nodes;
  }

  private static boolean isRaised(int mode) {
    return (mode & (SETUID | SETGID)) != 0;
  }

  private static Inode inode(ImageEvidence image, int node) {
    return image.filesystem().inode(node);
  }
}

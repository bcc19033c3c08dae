package io.layerwise.practice.image;

import io.layerwise.filesystem.Inode;
import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import java.util.ArrayList;
import java.util.List;

/** Files above the base image that give capabilities to whoever runs them. */
final class CapableFiles implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return UserPractices.CAPABILITIES;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<Observation> found = new ArrayList<>();
    VisibleFiles.of(image)
        .filter(node -> !image.analysis().isBase(inode(image, node).layer()))
        .forEach(
            node ->
                FileCapabilities.of(image.filesystem().metadata(inode(image, node)).xattrs())
                    .ifPresent(capabilities -> found.add(found(image, node, capabilities))));
    return found.isEmpty()
        ? List.of(practice().pass(Source.IMAGE, "no file of your own layers has any"))
        : found;
  }

  private Observation found(ImageEvidence image, int node, FileCapabilities capabilities) {
    String path = image.filesystem().paths().path(node);
    int layer = inode(image, node).layer();
    String evidence = path + " has " + capabilities;
    Observation observation =
        capabilities.isHarmless()
            ? practice().pass(Source.IMAGE, evidence + ", and no more")
            : practice()
                .fail(
                    Source.IMAGE,
                    evidence,
                    "Take them away with `setcap -r "
                        + path
                        + "`, or leave it at `cap_net_bind_service`.")
                .withSeverity(severity(image, node));
    return observation.at(image.layer(layer).path(path));
  }

  /** What a package brings has been looked at by its distribution. */
  private Severity severity(ImageEvidence image, int node) {
    return image.needs().isPackaged(node) ? Severity.LOW : practice().severity();
  }

  private static Inode inode(ImageEvidence image, int node) {
    return image.filesystem().inode(node);
  }
}

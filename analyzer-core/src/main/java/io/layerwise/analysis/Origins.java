package io.layerwise.analysis;

import io.layerwise.filesystem.DeadFile;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.OverwriteReason;
import java.util.HashMap;
import java.util.Map;

/**
 * Which layer brought a file that later ones wrote again with the same content. After a recursive
 * chown, everything is in its layer, but another instruction has to change.
 */
public final class Origins {
  private final Map<Inode, Integer> layers = new HashMap<>();

  private Origins() {}

  /** Dead files come in the order of layers, so an older origin is known when it is asked for. */
  public static Origins of(ImageAnalysis analysis) {
    Origins origins = new Origins();
    MergedFilesystem filesystem = analysis.filesystem();
    for (DeadFile file : analysis.attribution().dead()) {
      if (file.reason().filter(reason -> reason != OverwriteReason.MODIFIED).isPresent()) {
        Inode old = file.inode();
        Inode fresh = filesystem.inode(filesystem.successor(old.layer(), old.number()));
        origins.layers.merge(fresh, origins.ofLayer(old), Math::min);
      }
    }
    return origins;
  }

  /** The layer that first had the content at the file's path. */
  public int ofLayer(Inode inode) {
    return layers.getOrDefault(inode, inode.layer());
  }
}

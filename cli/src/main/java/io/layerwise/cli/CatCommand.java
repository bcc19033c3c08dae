package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.filesystem.PathVersion;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code layerwise cat}: a file's content, dead versions too. */
@Command(
    name = "cat",
    description = "Write a file's content to standard output, dead versions too.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise cat app.tar /etc/os-release",
      "  layerwise cat app.tar /app/.env --layer 3     what layer 3 held, deleted since",
      "  docker save app | layerwise cat - /etc/passwd"
    })
final class CatCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ImageOptions image = new ImageOptions();

  @Parameters(index = "1", paramLabel = "PATH", description = "The file's path in the image.")
  private String path = "";

  @Option(
      names = "--layer",
      paramLabel = "N",
      description = "The version that layer N made, 0 at the bottom. Default: the visible one.")
  private @Nullable Integer layer;

  CatCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String wanted = "/" + path.replaceAll("^(\\.?/+)+", "");
    try (OpenImage open = image.open(console, (name, bytes) -> name.equals(wanted))) {
      MergedFilesystem merged = open.filesystem();
      Inode inode = layer == null ? visible(merged) : ofLayer(merged, layer);
      if (merged.type(inode) != EntryType.FILE) {
        throw new UsageException(path + " is a " + merged.type(inode).label() + ", not a file.");
      }
      open.copyContent(inode, console.out());
      console.out().flush();
    }
    return ExitCode.OK.value();
  }

  private Inode visible(MergedFilesystem merged) {
    PathLookup lookup = new PathLookup(merged);
    int node = lookup.follow(path);
    if (node == PathTable.NONE) {
      throw new UsageException(absence(merged, lookup.find(path)));
    }
    return merged.inode(merged.version(node));
  }

  private Inode ofLayer(MergedFilesystem merged, int wantedLayer) {
    if (wantedLayer < 0 || wantedLayer >= merged.layers().size()) {
      throw new UsageException(
          "The image has no layer "
              + wantedLayer
              + "; its layers are 0 to "
              + (merged.layers().size() - 1)
              + ".");
    }
    int node = new PathLookup(merged).find(path);
    LayerIndex index = merged.layers().get(wantedLayer);
    for (int own = 0; own < index.nodes() && node != PathTable.NONE; own++) {
      if (index.inode(own) != LayerIndex.NO_INODE
          && index.makesPath(own)
          && merged.node(wantedLayer, own) == node) {
        return merged.inode(new PathVersion(wantedLayer, own));
      }
    }
    throw new UsageException("Layer " + wantedLayer + " made no " + path + ".");
  }

  /** Why a path is not there; a deleted one tells how it can be seen all the same. */
  private String absence(MergedFilesystem merged, int node) {
    if (node != PathTable.NONE && !merged.isVisible(node)) {
      for (int made = merged.layers().size() - 1; made >= 0; made--) {
        LayerIndex index = merged.layers().get(made);
        for (int own = 0; own < index.nodes(); own++) {
          if (merged.node(made, own) == node && merged.fate(made, own) == Fate.DELETED) {
            return path
                + " was deleted by layer "
                + merged.killer(made, own)
                + "; see what it was with --layer "
                + made
                + ".";
          }
        }
      }
    }
    return "The image has no " + path + ".";
  }
}

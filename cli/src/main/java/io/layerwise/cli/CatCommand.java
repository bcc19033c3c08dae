package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.analysis.FileLookup;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.filesystem.PathVersion;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code layerwise cat}: a file's content, dead versions too. */
@Command(
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
    if (path.isEmpty()) {
      throw new UsageException("PATH is empty; name a file of the image.");
    }
    String wanted = "/" + path.replaceAll("^(\\.?/+)+", "");
    try (OpenImage open = image.open(console, (name, mode, bytes) -> name.equals(wanted))) {
      MergedFilesystem merged = open.filesystem();
      OptionalInt made = Ordinal.from("--layer", layer);
      Inode inode = made.isEmpty() ? visible(merged) : ofLayer(merged, made.getAsInt());
      if (merged.type(inode) != EntryType.FILE) {
        throw new UsageException(path + " is a " + merged.type(inode).label() + ", not a file.");
      }
      copy(open, inode);
    }
    return ExitCode.OK.value();
  }

  private void copy(OpenImage open, Inode inode) throws IOException {
    WrittenOutput out = new WrittenOutput(console.out());
    try {
      open.copyContent(inode, out);
      out.flush();
    } catch (IOException e) {
      throw out.told("standard output", e);
    }
  }

  private Inode visible(MergedFilesystem merged) {
    int node = new PathLookup(merged).follow(path);
    if (node == PathTable.NONE) {
      throw new UsageException(absence(merged));
    }
    return merged.inode(merged.version(node));
  }

  private Inode ofLayer(MergedFilesystem merged, int made) {
    Ordinal.requireWithin(OptionalInt.of(made), merged.layers().size());
    return FileLookup.version(merged, path, OptionalInt.of(made))
        .map(merged::inode)
        .orElseThrow(() -> new UsageException("Layer " + made + " made no " + path + "."));
  }

  /** Why a path is not there; a deleted one tells how it can be seen all the same. */
  private String absence(MergedFilesystem merged) {
    for (int made = merged.layers().size() - 1; made >= 0; made--) {
      Optional<PathVersion> version = FileLookup.version(merged, path, OptionalInt.of(made));
      if (version.isPresent() && merged.fate(made, version.get().node()) == Fate.DELETED) {
        return path
            + " was deleted by layer "
            + merged.killer(made, version.get().node())
            + "; see what it was with --layer "
            + made
            + ".";
      }
    }
    return "The image has no " + path + ".";
  }
}

package io.layerwise.benchmarks.rebuild;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.LayerIndex;
import io.layerwise.tar.EntryType;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** An image, its files, and what the findings claim of them. */
final class MeasuredImage implements Closeable {
  private final OpenImage image;
  private final ImageAnalysis analysis;
  private final Findings findings;

  private MeasuredImage(OpenImage image, ImageAnalysis analysis, Findings findings) {
    this.image = image;
    this.analysis = analysis;
    this.findings = findings;
  }

  static MeasuredImage open(Path file) throws IOException {
    OpenImage image = Layerwise.open(file, OpenOptions.defaults());
    try {
      ImageAnalysis analysis = image.analyze();
      return new MeasuredImage(image, analysis, image.findings(analysis, DockerfileLines.NONE));
    } catch (IOException | RuntimeException e) {
      image.close();
      throw e;
    }
  }

  OpenImage image() {
    return image;
  }

  ImageAnalysis analysis() {
    return analysis;
  }

  MergedFilesystem filesystem() {
    return analysis.filesystem();
  }

  Inventory inventory() throws IOException {
    return image.inventory(filesystem(), analysis.directories());
  }

  /** All content bytes. */
  long contentBytes() {
    return analysis.attribution().total().content();
  }

  /** Findings about your own layers, whether they are advised or not. */
  List<Finding> own() {
    return findings.findings().stream().filter(finding -> !finding.base()).toList();
  }

  /** The bytes that some findings claim, whatever the layer. */
  long claimedBytes(Predicate<Finding> which) {
    return own().stream().filter(which).mapToLong(Finding::bytes).sum();
  }

  /** All files of at least one byte, dead ones too, in the order of layers and of their tars. */
  List<ImageFile> files() {
    List<ImageFile> files = new ArrayList<>();
    for (int layer = 0; layer < filesystem().layers().size(); layer++) {
      LayerIndex index = filesystem().layers().get(layer);
      for (int number = 0; number < index.inodes(); number++) {
        if (index.isReferenced(number)
            && index.type(number) == EntryType.FILE
            && index.bytes(number) > 0) {
          files.add(file(new Inode(layer, number)));
        }
      }
    }
    return files;
  }

  private ImageFile file(Inode inode) {
    int node = filesystem().lastPath(inode.layer(), inode.number());
    return new ImageFile(
        inode,
        node,
        filesystem().paths().path(node),
        filesystem().bytes(inode),
        filesystem().inodeFate(inode.layer(), inode.number()) == Fate.VISIBLE);
  }

  @Override
  public void close() throws IOException {
    image.close();
  }
}

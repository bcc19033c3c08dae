package io.layerwise;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.DeadFile;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Layers drawn by a test, saved, read back from a file, and what is then true of them. */
public final class DrawnImage {
  private final byte[] saved;
  private final ImageAnalysis analysis;

  private DrawnImage(byte[] saved, ImageAnalysis analysis) {
    this.saved = saved;
    this.analysis = analysis;
  }

  /** Reads the layers as one image. */
  public static DrawnImage of(Layer... layers) throws IOException {
    byte[] saved = Layout.DOCKER_25.save(image(layers));
    try (OpenImage image = open(saved)) {
      return new DrawnImage(saved, image.analyze());
    }
  }

  static Image image(Layer... layers) {
    ImageBuilder image = ImageBuilder.image().tag("drawn:1");
    for (Layer layer : layers) {
      image.layer(layer, "RUN step # buildkit");
    }
    return image.build();
  }

  private static OpenImage open(byte[] saved) throws IOException {
    Path file = Files.createTempFile("drawn", ".tar");
    try {
      Files.write(file, saved);
      return Layerwise.open(file, OpenOptions.defaults());
    } finally {
      Files.delete(file); // what is open stays readable
    }
  }

  public ImageAnalysis analysis() {
    return analysis;
  }

  /** The paths that are left, each with its type and bytes: {@code /a file 3}. */
  public List<String> tree() {
    MergedFilesystem merged = analysis.filesystem();
    TreeMap<String, String> tree = new TreeMap<>();
    for (int node = 1; node < merged.nodes(); node++) {
      if (merged.isVisible(node)) {
        Inode inode = merged.inode(merged.version(node));
        EntryType type = merged.type(inode);
        String bytes = type == EntryType.FILE ? " " + merged.bytes(inode) : "";
        tree.put(merged.paths().path(node), type.label() + bytes);
      }
    }
    return tree.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
  }

  /** The dead files: {@code /a deleted 0>1 3 bytes}, by the layers that added and killed them. */
  public List<String> dead() {
    List<String> dead = new ArrayList<>();
    for (DeadFile file : analysis.attribution().dead()) {
      dead.add(
          analysis.filesystem().paths().path(file.path())
              + " "
              + file.reason().map(reason -> reason.label()).orElse("deleted")
              + " "
              + file.addedBy()
              + ">"
              + file.killedBy()
              + " "
              + file.bytes()
              + " bytes");
    }
    return dead;
  }

  /** The inode that stands at a path in the end. */
  public Inode inode(String path) {
    MergedFilesystem merged = analysis.filesystem();
    int node = merged.paths().find(path.getBytes(StandardCharsets.UTF_8));
    if (node == PathTable.NONE || !merged.isVisible(node)) {
      throw new AssertionError(path + " is not in " + tree());
    }
    return merged.inode(merged.version(node));
  }

  /** The content of the file at a path, written out; from a file and a stream alike. */
  public byte[] content(String path) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OpenImage image = open(saved)) {
      image.copyContent(inode(path), out);
    }
    OpenOptions capturing = OpenOptions.defaults().capturing((name, mode, bytes) -> true);
    ByteArrayOutputStream streamed = new ByteArrayOutputStream();
    try (OpenImage image = Layerwise.open(new ByteArrayInputStream(saved), capturing)) {
      image.copyContent(inode(path), streamed);
    }
    if (!Arrays.equals(out.toByteArray(), streamed.toByteArray())) {
      throw new AssertionError("a stream tells another content of " + path);
    }
    return out.toByteArray();
  }
}

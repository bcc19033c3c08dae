package io.layerwise.benchmarks.dialect;

import io.layerwise.OpenImage;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.Metadata;
import io.layerwise.tar.EntryType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Layerwise's reading of an image. */
final class OwnListing {
  private final OpenImage image;
  private final MergedFilesystem merged;
  private final int[] impliedBy;

  private OwnListing(OpenImage image) throws IOException {
    this.image = image;
    this.merged = image.filesystem();
    this.impliedBy = impliedBy(merged);
  }

  static Listing of(OpenImage image) throws IOException {
    return new OwnListing(image).read();
  }

  private Listing read() throws IOException {
    SortedMap<String, FileRow> rows = new TreeMap<>();
    for (int node = 1; node < merged.nodes(); node++) {
      if (merged.isVisible(node)) {
        rows.put(path(node), row(node));
      }
    }
    return new Listing(rows);
  }

  private String path(int node) {
    return new String(merged.paths().pathBytes(node), StandardCharsets.ISO_8859_1).substring(1);
  }

  private FileRow row(int node) throws IOException {
    Inode inode = merged.inode(node);
    EntryType type = merged.type(inode);
    Metadata metadata = merged.metadata(inode);
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.TYPE, letter(type));
    cells.put(Column.MODE, Integer.toOctalString(metadata.mode()));
    cells.put(Column.UID, Integer.toUnsignedString(metadata.uid()));
    cells.put(Column.GID, Integer.toUnsignedString(metadata.gid()));
    if (!metadata.xattrs().isEmpty()) {
      SortedMap<String, String> xattrs = new TreeMap<>();
      metadata
          .xattrs()
          .forEach(
              (name, value) ->
                  xattrs.put(
                      name, HexFormat.of().formatHex(value.getBytes(StandardCharsets.ISO_8859_1))));
      cells.put(Column.XATTRS, xattrs.toString());
    }
    if (type == EntryType.DIRECTORY) {
      return new FileRow(cells, "directory " + node, impliedBy[node] > merged.layer(node));
    }
    LayerIndex layer = merged.layers().get(inode.layer());
    switch (type) {
      case FILE -> {
        cells.put(Column.SIZE, Long.toString(layer.length(inode.number())));
        cells.put(Column.CONTENT, digest(inode));
      }
      case SYMLINK ->
          cells.put(
              Column.LINK,
              new String(layer.linkTarget(inode.number()), StandardCharsets.ISO_8859_1));
      case CHARACTER_DEVICE, BLOCK_DEVICE -> {
        long device = layer.device(inode.number());
        cells.put(Column.DEVICE, (device >>> Integer.SIZE) + ":" + (device & 0xffff_ffffL));
      }
      default -> {}
    }
    return new FileRow(cells, inode.toString());
  }

  /** The highest layer that implies each node of the merged tree, by an entry below it. */
  private static int[] impliedBy(MergedFilesystem merged) {
    int[] highest = new int[merged.nodes()];
    Arrays.fill(highest, MergedFilesystem.NO_LAYER);
    for (int layer = 0; layer < merged.layers().size(); layer++) {
      LayerIndex index = merged.layers().get(layer);
      for (int node = 0; node < index.nodes(); node++) {
        if (index.makesPath(node) && index.inode(node) == LayerIndex.NO_INODE) {
          highest[merged.node(layer, node)] = layer;
        }
      }
    }
    return highest;
  }

  private String digest(Inode inode) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        image.copyContent(inode, out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String letter(EntryType type) {
    return switch (type) {
      case FILE -> "f";
      case DIRECTORY -> "d";
      case SYMLINK -> "l";
      case HARD_LINK -> "hard link";
      case CHARACTER_DEVICE -> "c";
      case BLOCK_DEVICE -> "b";
      case FIFO -> "p";
    };
  }
}

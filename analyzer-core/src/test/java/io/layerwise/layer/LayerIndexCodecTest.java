package io.layerwise.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.Entry.SparseSegment;
import io.layerwise.fixtures.HostileLayers;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.fixtures.SparseFormat;
import io.layerwise.oci.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A layer written and read back is the same; of what is damaged nothing is read. */
class LayerIndexCodecTest {
  private static final ContentCapture ALL = (path, mode, bytes) -> true;
  private static final ContentCapture CONFIGURATION = (path, mode, bytes) -> path.endsWith(".conf");

  private static IndexedLayer read(Layer layer, ContentCapture capture) throws IOException {
    ReadOptions options =
        new ReadOptions(
            ReadOptions.defaults().limits(), false, capture, ReadOptions.defaults().progress());
    byte[] stored = Compression.ZSTD.of(layer).toBytes();
    return new LayerReader(options).read(new ByteArrayInputStream(stored));
  }

  private static byte[] written(IndexedLayer layer, ContentCapture kept) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LayerIndexCodec.write(layer, kept, out);
    return out.toByteArray();
  }

  private static IndexedLayer readBack(byte[] written, ContentCapture wanted) throws IOException {
    return LayerIndexCodec.read(new ByteArrayInputStream(written), written.length, wanted);
  }

  private static Layer everything() {
    return Layer.of()
        .directory("etc/")
        .file("etc/app.conf", "port = 80", io.layerwise.fixtures.Metadata.mode(0600).owner(7, 8))
        .file(
            "etc/other",
            "x",
            io.layerwise.fixtures.Metadata.mode(0755).xattr("security.capability", "\u0001\u00ff"))
        .file("etc/twice", "first")
        .file("etc/twice", "second")
        .hardLink("etc/linked", "etc/other")
        .hardLink("early", "late")
        .file("late", "the target comes later")
        .hardLink("below", "of/a/lower/layer")
        .symlink("lib", "usr/lib")
        .device("dev/null", 1, 3)
        .fifo("run/pipe")
        .rawName(new byte[] {'a', (byte) 0xff}, new byte[] {1, 2, 3})
        .sparse("holes", SparseFormat.PAX_1_0, 10_000, SparseSegment.at(512, "x".repeat(512)))
        .file("was/a/directory", "gone")
        .file("was", "a file")
        .whiteout("etc/passwd")
        .opaque("run")
        .file("empty", "");
  }

  @Test
  void everythingThatALayerCanHoldComesBack() throws IOException {
    IndexedLayer layer = read(everything(), ALL);

    requireSame(readBack(written(layer, ALL), ALL), layer);
  }

  @Test
  void odditiesComeBack() throws IOException {
    IndexedLayer layer = read(HostileLayers.malformedWhiteouts(), ALL);

    assertThat(layer.index().oddities()).isNotEmpty();
    requireSame(readBack(written(layer, ALL), ALL), layer);
  }

  @Test
  void randomLayersComeBack() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      for (Layer drawn : RandomImages.layers(new Random(seed))) {
        IndexedLayer layer = read(drawn, ALL);
        requireSame(readBack(written(layer, ALL), ALL), layer);
      }
    }
  }

  @Test
  void aLayerAlwaysGivesTheSameBytes() throws IOException {
    assertThat(written(read(everything(), ALL), ALL))
        .isEqualTo(written(read(everything(), ALL), ALL));
  }

  @Test
  void theFormatIsTheOneOfItsVersion() throws IOException {
    byte[] written = written(read(everything(), ALL), ALL);

    // Another digest means that entries of older programs would be misread: raise VERSION with it.
    assertThat(LayerIndexCodec.VERSION + " " + Digest.sha256(written).abbreviated())
        .isEqualTo("4 5baa89d193c9");
  }

  @Test
  void onlyContentsThatAreToBeKeptAreWritten() throws IOException {
    IndexedLayer layer = read(everything(), ALL);

    IndexedLayer back = readBack(written(layer, CONFIGURATION), ALL);

    assertThat(back.captured().values())
        .containsExactly("port = 80".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void onlyContentsThatAreWantedAreHandedOut() throws IOException {
    byte[] written = written(read(everything(), ALL), ALL);

    assertThat(readBack(written, ContentCapture.NOTHING).captured()).isEmpty();
    assertThat(readBack(written, CONFIGURATION).captured()).hasSize(1);
    assertThat(readBack(written, ALL.within(10)).captured().values())
        .satisfies(kept -> assertThat(kept.stream().mapToInt(c -> c.length).sum()).isLessThan(11));
  }

  @Test
  void aFlippedBitIsNoticed() throws IOException {
    byte[] written = written(read(everything(), ALL), ALL);
    for (int i = 0; i < written.length; i++) {
      for (int mask : new int[] {1, 0x80, 0xff}) {
        byte[] damaged = written.clone();
        damaged[i] ^= (byte) mask;
        assertThatThrownBy(() -> readBack(damaged, ALL)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void aMissingEndIsNoticed() throws IOException {
    byte[] written = written(read(everything(), ALL), ALL);
    for (int length = 0; length < written.length; length++) {
      byte[] cut = Arrays.copyOf(written, length);
      assertThatThrownBy(() -> readBack(cut, ALL)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void moreBehindTheEndIsNoticed() throws IOException {
    byte[] written = written(read(everything(), ALL), ALL);

    assertThatThrownBy(() -> readBack(Arrays.copyOf(written, written.length + 1), ALL))
        .isInstanceOf(IOException.class);
  }

  @Test
  void randomBytesAskForNoMoreMemoryThanTheyAre() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(300)];
      random.nextBytes(bytes);
      for (int at = 0; at + 8 <= bytes.length; at += 8) {
        // Lengths that may be meant, and some that cannot.
        bytes[at + 7] &= (byte) random.nextInt(2);
        bytes[at + 3] = bytes[at + 4] = bytes[at + 5] = bytes[at + 6] = (byte) random.nextInt(2);
      }
      assertThatThrownBy(() -> readBack(bytes, ALL)).isInstanceOf(IOException.class);
    }
  }

  private static void requireSame(IndexedLayer found, IndexedLayer expected) throws IOException {
    assertThat(told(found)).isEqualTo(told(expected));
    assertThat(Arrays.equals(written(found, ALL), written(expected, ALL))).isTrue();
  }

  /** Everything that a layer can be asked, in words. */
  private static List<String> told(IndexedLayer layer) {
    LayerIndex index = layer.index();
    List<String> lines = new ArrayList<>();
    lines.add(layer.compression() + " " + index.totals() + " " + index.oddities());
    for (int node = 0; node < index.nodes(); node++) {
      lines.add(
          Arrays.toString(index.paths().pathBytes(node))
              + index.paths().path(node)
              + index.paths().parent(node)
              + index.isWhiteout(node)
              + index.isOpaque(node)
              + index.makesPath(node)
              + index.inode(node));
    }
    for (int inode = 0; inode < index.inodes(); inode++) {
      if (index.isReferenced(inode)) {
        lines.add(inode(index, inode));
      }
    }
    new TreeMap<>(layer.captured())
        .forEach(
            (inode, content) -> {
              if (index.isReferenced(inode)) {
                lines.add(inode + " " + Arrays.toString(content));
              }
            });
    return lines;
  }

  private static String inode(LayerIndex index, int inode) {
    String target =
        switch (index.type(inode)) {
          case SYMLINK, HARD_LINK -> Arrays.toString(index.linkTarget(inode));
          default -> "" + index.contentOffset(inode);
        };
    return String.join(
        " ",
        index.type(inode).label(),
        "" + index.bytes(inode),
        "" + index.length(inode),
        "" + index.mtime(inode),
        "" + index.metadata(inode),
        "" + index.laterTarget(inode),
        "" + index.sparse(inode),
        index.hasHashes() ? "" + index.hash(inode) : "",
        target);
  }
}

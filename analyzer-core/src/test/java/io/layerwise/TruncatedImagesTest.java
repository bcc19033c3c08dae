package io.layerwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.archive.ImageSelectionException;
import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import io.layerwise.oci.ImageReadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that was cut off is refused, or tells what the whole one tells: never anything else. */
class TruncatedImagesTest {
  private static final Image IMAGE =
      DrawnImage.image(
          Layer.of().directory("d").file("d/a", "first").file("b", "x".repeat(700)),
          Layer.of().whiteout("d/a").file("b", "y").withoutEndMarker());

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void cutAtEveryBlock(Layout layout) throws IOException {
    byte[] whole = layout.save(IMAGE);
    List<String> all = read(whole, false);
    for (int length = 0; length < whole.length; length += 512) {
      for (int odd : new int[] {0, 1, 257}) {
        int cut = Math.min(whole.length - 1, length + odd);
        assertRefusedOrSame(Arrays.copyOf(whole, cut), all, layout + " cut at " + cut);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void cutInItsCompression(OuterCompression outer) throws IOException {
    byte[] whole = outer.save(Layout.OCI_ARCHIVE, IMAGE);
    List<String> all = read(whole, false);
    for (int cut = 0; cut < whole.length; cut += 37) {
      assertRefusedOrSame(Arrays.copyOf(whole, cut), all, outer + " cut at " + cut);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBlobOfADirectoryCutAtEveryBlock(Compression compression) throws IOException {
    Path layout = directory.resolve("layout");
    Layer layer = Layer.of().file("a", "first").file("b", "x".repeat(700)).withoutEndMarker();
    Image image = ImageBuilder.image().layer(layer, "RUN x", compression).build();
    Layout.OCI_ARCHIVE.saveDirectory(layout, image);
    List<String> all = read(layout);
    Path blob = layout.resolve("blobs/sha256/" + image.layers().get(0).blob().hex());
    byte[] whole = Files.readAllBytes(blob);
    int step = compression == Compression.NONE ? 512 : 7;
    for (int cut = 0; cut < whole.length; cut += step) {
      Files.write(blob, Arrays.copyOf(whole, cut));
      try {
        assertThat(read(layout)).as(compression + " cut at " + cut).isEqualTo(all);
      } catch (ImageReadException e) {
        assertThat(e.remedy()).isNotEmpty();
      }
    }
  }

  private void assertRefusedOrSame(byte[] cut, List<String> whole, String what) throws IOException {
    for (boolean stream : new boolean[] {false, true}) {
      try {
        assertThat(read(cut, stream)).as(what + ", stream " + stream).isEqualTo(whole);
      } catch (ImageReadException | ImageSelectionException e) {
        assertThat(e).hasMessageContaining("expected");
      }
    }
  }

  private List<String> read(byte[] saved, boolean stream) throws IOException {
    if (stream) {
      try (OpenImage image =
          Layerwise.open(new ByteArrayInputStream(saved), OpenOptions.defaults())) {
        return Tree.andFigures(image.analyze());
      }
    }
    Path file = directory.resolve("cut");
    Files.write(file, saved);
    return read(file);
  }

  private static List<String> read(Path path) throws IOException {
    try (OpenImage image = Layerwise.open(path, OpenOptions.defaults())) {
      return Tree.andFigures(image.analyze());
    }
  }
}

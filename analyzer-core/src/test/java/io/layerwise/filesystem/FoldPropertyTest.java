package io.layerwise.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.ImageLayer;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import io.layerwise.fixtures.RandomImages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thousands of random images mean what the definitions say, however they are saved and read. */
class FoldPropertyTest {
  private static final int IMAGES = Integer.getInteger("property.images", 3000);
  private static final int SAVED_IMAGES = 150;

  @TempDir Path directory;

  @Test
  void aFoldMeansWhatTheDefinitionsSay() {
    for (long seed = 0; seed < IMAGES; seed++) {
      Image image = RandomImages.image(seed);
      assertThatCode(() -> compare(image, Layout.DOCKER_25, OuterCompression.NONE, true))
          .as("seed " + seed)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everyLayoutAndCompressionTellsTheSame() {
    for (long seed = 0; seed < SAVED_IMAGES; seed++) {
      Image image = compressed(seed);
      Random choice = new Random(seed);
      for (Layout layout : Layout.values()) {
        OuterCompression outer = pick(choice, OuterCompression.values());
        boolean stream = choice.nextBoolean();
        assertThatCode(() -> compare(image, layout, outer, stream))
            .as("seed " + seed + ", " + layout + ", " + outer + ", stream " + stream)
            .doesNotThrowAnyException();
      }
    }
  }

  private static <T> T pick(Random random, T[] all) {
    return all[random.nextInt(all.length)];
  }

  /** The same layers, each compressed in its own way. */
  private static Image compressed(long seed) {
    List<Layer> layers =
        RandomImages.image(seed).layers().stream().map(ImageLayer::drawing).toList();
    Random random = new Random(seed);
    ImageBuilder image = ImageBuilder.image().tag("random:" + seed);
    for (Layer layer : layers) {
      image.layer(layer, "RUN step # buildkit", pick(random, Compression.values()));
    }
    return image.build();
  }

  private void compare(Image image, Layout layout, OuterCompression outer, boolean stream)
      throws IOException {
    byte[] saved = outer.save(layout, image);
    try (OpenImage open = stream ? stream(saved) : file(saved)) {
      assertMeansTheSame(image, open.analyze());
    }
  }

  private static OpenImage stream(byte[] saved) throws IOException {
    return Layerwise.open(new ByteArrayInputStream(saved), OpenOptions.defaults().verifying());
  }

  private OpenImage file(byte[] saved) throws IOException {
    Path file = directory.resolve("image");
    Files.write(file, saved);
    return Layerwise.open(file, OpenOptions.defaults());
  }

  private static void assertMeansTheSame(Image image, ImageAnalysis found) {
    List<Layer> drawn = image.layers().stream().map(ImageLayer::drawing).toList();
    NaiveImage model = NaiveImage.of(drawn);
    Told expected = Told.of(model);
    Told told = Told.of(found);
    assertThat(told.tree()).isEqualTo(expected.tree());
    assertThat(told.files()).isEqualTo(expected.files());
    assertThat(told.layers()).isEqualTo(expected.layers());
    assertThat(told.duplicateBytes()).isEqualTo(expected.duplicateBytes());
    for (DeadFile dead : found.attribution().dead()) {
      assertThat(model.lastPaths(dead.addedBy()))
          .contains(found.filesystem().paths().path(dead.path()));
    }
    for (int i = 0; i < drawn.size(); i++) {
      ByteTotals bytes = found.layers().get(i).bytes();
      assertThat(bytes.content())
          .isEqualTo(bytes.visible() + bytes.overwritten() + bytes.deleted())
          .isEqualTo(found.index(i).totals().contentBytes());
      assertThat(found.index(i).totals().layerBytes())
          .isEqualTo(image.layers().get(i).tar().size());
      assertThat(found.index(i).totals().overheadBytes()).isNotNegative();
    }
  }
}

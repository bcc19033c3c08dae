package io.layerwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.ByteTotals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that other tools wrote, with figures that other tools print. */
class PublicImagesTest {
  private static final Path IMAGES = Path.of("../fixtures/images/public");

  private static ImageAnalysis analyze(String name, boolean stream) throws IOException {
    Path file = IMAGES.resolve(name);
    OpenOptions options = OpenOptions.defaults().verifying();
    if (!stream) {
      try (OpenImage image = Layerwise.open(file, options)) {
        return image.analyze();
      }
    }
    try (InputStream in = Files.newInputStream(file);
        OpenImage image = Layerwise.open(in, options)) {
      return image.analyze();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "test-docker-image.tar, 14, 1220598, 32025",
    "test-kaniko-image.tar, 14, 1326410, 46245",
    "test-oci-uncompressed-image.tar, 1, 11189, 0",
    "test-oci-gzip-image.tar, 1, 11189, 0",
    "test-oci-estargz-image.tar, 1, 11189, 0",
    "test-oci-zstd-image.tar, 1, 11189, 0"
  })
  void layersContentAndDeadBytes(String name, int layers, long content, long dead)
      throws IOException {
    for (boolean stream : new boolean[] {false, true}) {
      ImageAnalysis image = analyze(name, stream);
      ByteTotals total = image.attribution().total();
      assertThat(image.layers()).hasSize(layers);
      assertThat(total.content()).isEqualTo(content);
      assertThat(total.dead()).isEqualTo(dead);
      assertThat(image.overheadBytes()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "estargz", "zstd"})
  void compressionChangesNothing(String compression) throws IOException {
    List<String> plain = Tree.of(analyze("test-oci-uncompressed-image.tar", false));
    assertThat(Tree.of(analyze("test-oci-" + compression + "-image.tar", false))).isEqualTo(plain);
  }
}

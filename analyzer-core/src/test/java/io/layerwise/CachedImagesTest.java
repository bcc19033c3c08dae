package io.layerwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.archive.Limits;
import io.layerwise.cache.LayerCache;
import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.layer.LayerIndex;
import io.layerwise.oci.ImageReadException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An image whose layers were kept is told of as it was when they were read. */
class CachedImagesTest {
  private static final Path IMAGES = Path.of("../fixtures/images");

  @TempDir Path directory;
  private Path image = Path.of("");
  private Path kept = Path.of("");

  @BeforeEach
  void nothingIsKeptYet() {
    image = directory.resolve("image.tar");
    kept = directory.resolve("cache");
  }

  private LayerCache cache() {
    return new LayerCache(kept, 10_000_000, "1.0");
  }

  private OpenOptions cached() {
    return OpenOptions.defaults().capturing(OpenImage.capture()).caching(cache());
  }

  private int layersKept() {
    return cache().usage().entries();
  }

  /** Saves a base and a layer upon it, both compressed. */
  private void save(Path file, Compression compression, String application) throws IOException {
    Layout.OCI_ARCHIVE.save(
        file,
        ImageBuilder.image()
            .tag("app:1")
            .compression(compression)
            .layer(Layer.of().file("etc/passwd", "root:x:0:0::/:/bin/sh\n").file("lib/a", "lib"))
            .layer(
                Layer.of()
                    .file("app/run", application)
                    .zeros("usr/share/data", 2_000_000)
                    .whiteout("lib/a"))
            .build());
  }

  private static List<String> told(Path file, OpenOptions options) throws IOException {
    try (OpenImage image = Layerwise.open(file, options)) {
      return Tree.andFigures(image.analyze());
    }
  }

  /** How many layers were found: what is used is touched. */
  private long found(Path file, OpenOptions options) throws IOException {
    for (Path entry : entries()) {
      Files.setLastModifiedTime(entry, FileTime.from(Instant.EPOCH));
    }
    List<Path> before = entries();
    told(file, options);
    long found = 0;
    for (Path entry : before) {
      found += Files.getLastModifiedTime(entry).toInstant().isAfter(Instant.EPOCH) ? 1 : 0;
    }
    return found;
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(kept)) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aCompressedLayerIsReadOnce(Compression compression) throws IOException {
    save(image, compression, "x");
    List<String> uncached = told(image, OpenOptions.defaults());

    assertThat(told(image, cached())).isEqualTo(uncached);
    assertThat(layersKept()).isEqualTo(2);
    assertThat(found(image, cached())).isEqualTo(2);
    assertThat(told(image, cached())).isEqualTo(uncached);
  }

  @Test
  void anotherImageOnTheSameBaseReadsItsOwnLayersOnly() throws IOException {
    save(image, Compression.GZIP, "x");
    told(image, cached());
    Path other = directory.resolve("other.tar");
    save(other, Compression.GZIP, "another application");

    assertThat(found(other, cached())).isEqualTo(1);
    assertThat(layersKept()).isEqualTo(3);
    assertThat(told(other, cached())).isEqualTo(told(other, OpenOptions.defaults()));
  }

  @Test
  void anUncompressedLayerIsNotKept() throws IOException {
    save(image, Compression.NONE, "x");

    told(image, cached());

    assertThat(layersKept()).isZero();
  }

  @Test
  void aStreamIsNotKept() throws IOException {
    save(image, Compression.GZIP, "x");

    try (OpenImage streamed =
        Layerwise.open(new ByteArrayInputStream(Files.readAllBytes(image)), cached())) {
      assertThat(streamed.indexes()).hasSize(2);
    }

    assertThat(layersKept()).isZero();
  }

  @Test
  void toVerifyIsToReadEverything() throws IOException {
    save(image, Compression.GZIP, "x");
    told(image, cached());

    assertThat(found(image, cached().verifying())).isZero();
  }

  @Test
  void aDamagedLayerIsRefusedThoughTheWholeOneIsKept() throws IOException {
    save(image, Compression.GZIP, "x".repeat(3000));
    told(image, cached());
    byte[] saved = Files.readAllBytes(image);
    byte[] gzip = {0x1f, (byte) 0x8b, 8, 0};
    int blob =
        new String(saved, StandardCharsets.ISO_8859_1)
            .indexOf(new String(gzip, StandardCharsets.ISO_8859_1));
    saved[blob + 30] ^= 0x55;
    Files.write(image, saved);

    assertThatThrownBy(() -> told(image, cached())).isInstanceOf(ImageReadException.class);
    assertThat(layersKept()).isEqualTo(2);
  }

  @Test
  void otherLimitsAreAskedAnew() throws IOException {
    save(image, Compression.GZIP, "x");
    told(image, cached());
    Limits tight = Limits.defaults().withPathBytes(5);

    assertThatThrownBy(() -> told(image, cached().within(tight)))
        .isInstanceOf(ImageReadException.class)
        .hasMessageContaining("limit");
  }

  @Test
  void anotherVersionOfTheProgramReadsAnew() throws IOException {
    save(image, Compression.GZIP, "x");
    told(image, cached());

    OpenOptions next = OpenOptions.defaults().caching(new LayerCache(kept, 10_000_000, "2.0"));
    assertThat(found(image, next)).isZero();
  }

  @Test
  void aDamagedEntryIsMadeAnew() throws IOException {
    save(image, Compression.GZIP, "x");
    List<String> uncached = told(image, cached());
    for (Path entry : entries()) {
      Files.write(entry, new byte[(int) Files.size(entry)]);
    }

    assertThat(told(image, cached())).isEqualTo(uncached);
    assertThat(found(image, cached())).isEqualTo(2);
  }

  @Test
  void contentsThatAQuestionNeedsAreKeptWhoeverReadTheLayer() throws IOException {
    save(image, Compression.GZIP, "x");
    told(image, OpenOptions.defaults().caching(cache()));

    try (OpenImage open = Layerwise.open(image, cached())) {
      damageBlobs();
      assertThat(content(open, "etc/passwd")).startsWith("root:");
      assertThatThrownBy(() -> content(open, "usr/share/data")).isInstanceOf(IOException.class);
    }
  }

  /** Whatever is read of the archive from now on fails. */
  private void damageBlobs() throws IOException {
    Files.write(image, new byte[(int) Files.size(image)]);
  }

  private static String content(OpenImage open, String path) throws IOException {
    ImageAnalysis analysis = open.analyze();
    int node = analysis.filesystem().paths().find(path.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    open.copyContent(analysis.filesystem().inode(analysis.filesystem().version(node)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void contentsThatWereNotKeptAreReadFromTheImage() throws IOException {
    save(image, Compression.ZSTD, "the application");
    told(image, cached());

    try (OpenImage open = Layerwise.open(image, cached())) {
      assertThat(content(open, "usr/share/data")).hasSize(2_000_000);
    }
  }

  @Test
  void randomImagesAreTheSame() throws IOException {
    for (long seed = 0; seed < 60; seed++) {
      ImageBuilder drawn = ImageBuilder.image().tag("random:1").compression(Compression.ZSTD);
      RandomImages.layers(new Random(seed)).forEach(drawn::layer);
      Layout.OCI_ARCHIVE.save(image, drawn.build());
      List<String> uncached = told(image, OpenOptions.defaults());

      assertThat(told(image, cached())).isEqualTo(uncached);
      assertThat(told(image, cached())).as("seed " + seed).isEqualTo(uncached);
    }
    assertThat(layersKept()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop-1.0.docker26.tar",
        "shop-1.0.containerd.tar",
        "shop-1.0.docker20.tar.gz",
        "shop-1.0.skopeo.tar.zst",
        "shop-1.0.oci-gzip.tar",
        "shop-1.0.oci-zstd",
        "ledger-buildah.tar.zst",
        "ledger-classic.docker20.tar.gz",
        "ledger-pulled.containerd.tar",
        "public/test-oci-gzip-image.tar",
        "public/test-oci-estargz-image.tar",
        "public/test-oci-zstd-image.tar"
      })
  void realImagesAreTheSame(String name) throws IOException {
    Path real = IMAGES.resolve(name);
    OpenOptions uncached = OpenOptions.defaults().capturing(OpenImage.capture());

    for (int run = 0; run < 2; run++) {
      assertThat(diagnosis(real, cached())).isEqualTo(diagnosis(real, uncached));
    }
    assertThat(layersKept() > 0).isEqualTo(name.matches(".*(oci-|[.]containerd).*"));
  }

  /** All that is told of an image. */
  private static String diagnosis(Path file, OpenOptions options) throws IOException {
    try (OpenImage open = Layerwise.open(file, options)) {
      Examination examination = open.examine(Optional.empty(), Optional.empty());
      return String.join(
          "\n",
          String.join("\n", Tree.andFigures(examination.diagnosis().analysis())),
          examination.diagnosis().findings().toString(),
          examination.observations().toString(),
          open.indexes().stream().map(LayerIndex::totals).toList().toString());
    }
  }
}

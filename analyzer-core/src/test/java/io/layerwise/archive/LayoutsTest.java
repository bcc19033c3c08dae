package io.layerwise.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One image in every layout, plain or compressed again, from a file, a stream or a directory. */
class LayoutsTest {
  private static final Layer REPEATED = Layer.of().file("b", "x");
  private static final Image APP =
      ImageBuilder.image()
          .tag("app:1.0")
          .layer(Layer.of().file("a", "a"), "ADD a # buildkit", Compression.GZIP)
          .layer(REPEATED, "ADD b # buildkit", Compression.ZSTD)
          .layer(REPEATED, "ADD b # buildkit", Compression.ZSTD)
          .layer(Layer.of().whiteout("a"), "RUN rm a # buildkit", Compression.NONE)
          .build();

  @TempDir Path directory;

  private OpenImage file(byte[] saved, ImageSelection selection) throws IOException {
    Path file = directory.resolve("image");
    Files.write(file, saved);
    return Layerwise.open(file, OpenOptions.defaults().verifying().selecting(selection));
  }

  private static OpenImage stream(byte[] saved, ImageSelection selection) throws IOException {
    OpenOptions options = OpenOptions.defaults().verifying().selecting(selection);
    return Layerwise.open(new ByteArrayInputStream(saved), options);
  }

  private static void assertIsApp(OpenImage open, boolean tagged) {
    io.layerwise.archive.Image image = open.image();
    assertThat(image.configDigest()).hasToString(APP.configDigest());
    assertThat(image.platform()).isEqualTo(new Platform("linux", "amd64"));
    assertThat(image.layers().stream().map(ImageLayer::diffId).map(Digest::toString))
        .isEqualTo(APP.diffIds());
    if (tagged) {
      assertThat(image.tags()).containsExactly("app:1.0");
    }
    assertThat(open.indexes().get(1)).isSameAs(open.indexes().get(2));
  }

  @ParameterizedTest
  @EnumSource
  void everyLayoutFromFileAndStreamUnderEveryCompression(Layout layout) throws IOException {
    for (OuterCompression outer : OuterCompression.values()) {
      byte[] saved = outer.save(layout, APP);
      try (OpenImage file = file(saved, ImageSelection.any());
          OpenImage stream = stream(saved, ImageSelection.any())) {
        assertIsApp(file, true);
        assertIsApp(stream, true);
        assertThat(stream.image()).isEqualTo(file.image());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OCI_ARCHIVE", "OCI_FLAT_ARCHIVE", "DOCKER_CONTAINERD", "DOCKER_25"})
  void layoutsInADirectory(Layout layout) throws IOException {
    layout.saveDirectory(directory.resolve("layout"), APP);
    try (OpenImage open =
        Layerwise.open(directory.resolve("layout"), OpenOptions.defaults().verifying())) {
      assertIsApp(open, true);
    }
  }

  @Test
  void theTagTells() throws IOException {
    byte[] saved = Layout.DOCKER_25.save(APP, other("docker.io/library/other:2", "amd64"));
    for (String tag : List.of("docker.io/library/other:2", "library/other:2", "other:2", "2")) {
      try (OpenImage open = file(saved, ImageSelection.tagged(tag))) {
        assertThat(open.image().tags()).containsExactly("docker.io/library/other:2");
      }
    }
    for (String tag : List.of("ther:2", "other", "other:20", "app:2")) {
      assertThatThrownBy(() -> file(saved, ImageSelection.tagged(tag)))
          .isInstanceOf(ImageSelectionException.class);
    }
  }

  @Test
  void anOciLayoutMayKeepTheTagAlone() throws IOException {
    byte[] saved =
        Layout.OCI_ARCHIVE.archive(APP).edit("index.json", LayoutsTest::tagAlone).toBytes();
    for (String tag : List.of("1.0", "app:1.0", "reg.example/app:1.0")) {
      file(saved, ImageSelection.tagged(tag)).close();
    }
    assertThatThrownBy(() -> file(saved, ImageSelection.tagged("app:11.0")))
        .isInstanceOf(ImageSelectionException.class);
  }

  private static String tagAlone(String index) {
    return index.replaceFirst("\"io.containerd.image.name\":\"app:1.0\",", "");
  }

  @Test
  void severalThatFitAreListed() throws IOException {
    byte[] saved = Layout.DOCKER_25.save(APP, other("other:2", "amd64"));
    assertThatThrownBy(() -> stream(saved, ImageSelection.any()))
        .isInstanceOfSatisfying(
            ImageSelectionException.class,
            e -> assertThat(e.choices()).hasSize(2).element(1).asString().contains("other:2"));
    try (OpenImage open = file(saved, ImageSelection.at(0))) {
      assertIsApp(open, true);
    }
    assertThatThrownBy(() -> file(saved, ImageSelection.at(2)))
        .isInstanceOf(ImageSelectionException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"OCI_ARCHIVE", "OCI_FLAT_ARCHIVE", "DOCKER_CONTAINERD"})
  void thePlatformTells(Layout layout) throws IOException {
    byte[] saved = layout.save(APP, other("app:1.0", "arm64"), other("app:1.0", "s390x"));
    for (String architecture : List.of("arm64", "s390x", "amd64")) {
      Platform wanted = new Platform("linux", architecture);
      try (OpenImage open = stream(saved, ImageSelection.any().on(wanted))) {
        assertThat(open.image().platform()).isEqualTo(wanted);
      }
    }
    assertThatThrownBy(() -> file(saved, ImageSelection.any().on(new Platform("linux", "mips"))))
        .isInstanceOf(ImageSelectionException.class)
        .hasMessageContaining("s390x");
  }

  @Test
  void attestationsAndPlatformsThatWereNotPulledAreNoImages() throws IOException {
    Image attested =
        ImageBuilder.image().tag("app:1.0").layer(REPEATED, "ADD b").attestation().build();
    Image absent =
        ImageBuilder.image().tag("app:1.0").platform("linux", "arm64").notPulled().build();
    for (Layout layout : List.of(Layout.OCI_ARCHIVE, Layout.DOCKER_CONTAINERD)) {
      try (OpenImage open = file(layout.save(attested, absent), ImageSelection.any())) {
        assertThat(open.image().platform().architecture()).isEqualTo("amd64");
      }
    }
    assertThatThrownBy(() -> file(Layout.OCI_ARCHIVE.save(absent), ImageSelection.any()))
        .isInstanceOf(ImageReadException.class);
  }

  @Test
  void aForeignLayerIsNamedWhenItIsAbsent() {
    Image windows = ImageBuilder.image().absentLayer(REPEATED, "base").build();
    assertThatThrownBy(() -> file(Layout.OCI_ARCHIVE.save(windows), ImageSelection.any()))
        .isInstanceOf(ImageReadException.class)
        .hasMessageContaining("non-distributable");
  }

  @Test
  void aNameThatBeginsLikeBzip2IsATar() throws IOException {
    Image image = ImageBuilder.image().layer(Layer.of().file("BZh9", "x"), "RUN x").build();
    for (Layout layout : List.of(Layout.DOCKER_25, Layout.DOCKER_LEGACY)) {
      byte[] saved = layout.save(image);
      file(saved, ImageSelection.any()).close();
      stream(saved, ImageSelection.any()).close();
    }
  }

  private static Image other(String tag, String architecture) {
    return ImageBuilder.image()
        .tag(tag)
        .platform("linux", architecture)
        .layer(Layer.of().file(architecture, "x"), "ADD x # buildkit")
        .build();
  }
}

package io.layerwise;

import static io.layerwise.SameImage.withoutPackaging;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import io.layerwise.report.ImageReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.json.AnalysisJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One image, one answer: however it was packaged, and whether it is a file or passes by. */
class OneImageTest {
  private static final Path IMAGES = Path.of("../fixtures/images");
  private static final OpenOptions OPTIONS = OpenOptions.defaults().capturing(OpenImage.capture());

  @TempDir Path directory;

  private static String json(OpenImage open) throws IOException {
    Examination examination = open.examine(Optional.empty(), Optional.empty());
    Diagnosis diagnosis = examination.diagnosis();
    ImageAnalysis analysis = diagnosis.analysis();
    PracticeSources none = new PracticeSources(Optional.empty(), Optional.empty(), List.of());
    ImageReport report =
        new ImageReport(
            analysis,
            diagnosis.findings(),
            diagnosis.split(),
            PracticeReview.of(open, examination, none).results());
    StringBuilder out = new StringBuilder();
    new AnalysisJson()
        .write(
            report,
            new ReportOptions(OptionalInt.empty(), true, OptionalInt.empty(), 0, false),
            out);
    return out.toString();
  }

  private static String fromFile(Path image) throws IOException {
    try (OpenImage open = Layerwise.open(image, OPTIONS)) {
      return json(open);
    }
  }

  private static String fromStream(byte[] image) throws IOException {
    try (OpenImage open = Layerwise.open(new ByteArrayInputStream(image), OPTIONS)) {
      return json(open);
    }
  }

  private static void assertSame(String as, JsonNode expected, JsonNode found) {
    assertThat(SameImage.differences(expected, found)).as(as).isEmpty();
  }

  /** All that a report has to say of it, so that much can differ. */
  private static io.layerwise.fixtures.Image drawn() {
    return ImageBuilder.image()
        .tag("app:1.0")
        .user("app")
        .entrypoint("/app/run")
        .layer(
            Layer.of()
                .file("etc/os-release", "ID=debian\n")
                .file("etc/passwd", "root:x:0:0::/root:/bin/sh\napp:x:1:1::/app:/bin/sh\n")
                .directory("usr/lib")
                .symlink("lib", "usr/lib")
                .file("lib/libx.so", "x".repeat(3000))
                .file("var/cache/apt/archives/a.deb", "d".repeat(2_000_000)),
            "RUN /bin/sh -c apt-get update && apt-get install -y x # buildkit")
        .layer(
            Layer.of()
                .file("app/run", "#!/bin/sh\nexec /app/main\n")
                .file("usr/lib/libx.so", "x".repeat(3000))
                .rawBlocks(new byte[0])
                .zeros("app/data", 100_000),
            "COPY . /app # buildkit")
        .layer(
            Layer.of().whiteout("var/cache/apt/archives/a.deb"),
            "RUN /bin/sh -c apt-get clean # buildkit")
        .build();
  }

  @Test
  void aDrawnImageInEveryPackaging() throws IOException {
    Path file = directory.resolve("image");
    Files.write(file, Layout.DOCKER_25.save(drawn()));
    JsonNode expected = withoutPackaging(fromFile(file), true, true);
    assertThat(expected.get("findings")).isNotEmpty();
    assertThat(expected.get("practices")).isNotEmpty();
    for (Layout layout : Layout.values()) {
      for (OuterCompression outer : OuterCompression.values()) {
        byte[] saved = outer.save(layout, drawn());
        Files.write(file, saved);
        String as = layout + " " + outer;
        assertSame(as, expected, withoutPackaging(fromFile(file), true, true));
        assertSame(as + ", streamed", expected, withoutPackaging(fromStream(saved), true, true));
      }
    }
  }

  /** As Docker's two stores and skopeo saved it, with tags and the configuration as it was. */
  @Test
  void aRealImageInEveryDockerArchive() throws IOException {
    JsonNode expected =
        withoutPackaging(fromFile(IMAGES.resolve("shop-1.0.docker26.tar")), true, true);
    for (String name :
        List.of(
            "shop-1.0.docker26.tar",
            "shop-1.0.docker20.tar.gz",
            "shop-1.0.skopeo.tar.zst",
            "shop-1.0.containerd.tar")) {
      Path image = IMAGES.resolve(name);
      assertSame(name, expected, withoutPackaging(fromFile(image), true, true));
      JsonNode streamed = withoutPackaging(fromStream(Files.readAllBytes(image)), true, true);
      assertSame(name + ", streamed", expected, streamed);
    }
  }

  /** skopeo writes an OCI configuration, and only the tag's last part. */
  @Test
  void aRealImageConvertedToOci() throws IOException {
    JsonNode expected =
        withoutPackaging(fromFile(IMAGES.resolve("shop-1.0.docker26.tar")), false, false);
    Path gzip = IMAGES.resolve("shop-1.0.oci-gzip.tar");
    Path zstd = IMAGES.resolve("shop-1.0.oci-zstd");
    for (Path image : List.of(gzip, zstd, skopeoDir(zstd))) {
      assertSame(image.toString(), expected, withoutPackaging(fromFile(image), false, false));
    }
    assertSame(
        "streamed", expected, withoutPackaging(fromStream(Files.readAllBytes(gzip)), false, false));
  }

  /** The layout as skopeo's {@code dir:} has it: its one manifest and all blobs side by side. */
  private Path skopeoDir(Path layout) throws IOException {
    Path made = Files.createDirectory(directory.resolve("dir"));
    try (Stream<Path> blobs = Files.list(layout.resolve("blobs/sha256"))) {
      for (Path blob : blobs.toList()) {
        Files.copy(blob, made.resolve(blob.getFileName()));
      }
    }
    String index = Files.readString(layout.resolve("index.json"));
    String digest = index.replaceFirst("(?s).*\"digest\": ?\"sha256:([0-9a-f]{64})\".*", "$1");
    Files.move(made.resolve(digest), made.resolve("manifest.json"));
    return made;
  }
}

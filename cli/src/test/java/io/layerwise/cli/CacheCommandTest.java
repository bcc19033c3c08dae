package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept between runs, where, and how it is got rid of. */
class CacheCommandTest {
  @TempDir Path directory;
  private String image = "";
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void saveACompressedImage() throws IOException {
    Path file = directory.resolve("app.tar");
    Layout.OCI_ARCHIVE.save(
        file,
        ImageBuilder.image()
            .tag("app:1.0")
            .compression(Compression.GZIP)
            .layer(Layer.of().file("etc/app.conf", "port = 80"), "COPY app.conf /etc/")
            .layer(Layer.of().file("etc/app.conf", "port = 81"), "COPY app.conf /etc/")
            .build());
    image = file.toString();
    environment = Map.of("LAYERWISE_CACHE_DIR", "kept");
  }

  private Run run(String... args) {
    return Run.in(directory, environment, args);
  }

  private long entries(Path in) throws IOException {
    if (!Files.exists(in)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(in)) {
      return files.count();
    }
  }

  private long entries() throws IOException {
    return entries(directory.resolve("kept"));
  }

  @ParameterizedTest
  @CsvSource({
    "analyze, text",
    "analyze, json",
    "analyze, markdown",
    "analyze, sarif",
    "split, text",
    "practices, json",
    "files, json",
    "packages, json",
    "packages, cyclonedx"
  })
  void theSecondRunTellsTheSame(String command, String format) throws IOException {
    Run uncached = run(command, image, "-o", format, "--no-cache");
    assertThat(entries()).isZero();

    assertThat(run(command, image, "-o", format)).isEqualTo(uncached);
    assertThat(entries()).isEqualTo(2);
    assertThat(run(command, image, "-o", format)).isEqualTo(uncached);
    assertThat(uncached.exitCode()).isZero();
  }

  @Test
  void eachCommandIsServedByWhatAnotherRead() throws IOException {
    run("files", image);

    assertThat(run("cat", image, "/etc/app.conf", "--layer", "0").out()).isEqualTo("port = 80");
    assertThat(run("compare", image, image).exitCode()).isZero();
    assertThat(run("check", image, "--max-layers", "2").exitCode()).isZero();
    assertThat(entries()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--no-cache", "--verify"})
  void nothingIsKeptWhereEverythingIsRead(String option) throws IOException {
    assertThat(run("analyze", image, option).exitCode()).isZero();

    assertThat(entries()).isZero();
  }

  @Test
  void tellsWhatIsKept() throws IOException {
    run("analyze", image);

    assertThat(run("cache").out())
        .matches("directory  .*/kept\nlayers     2\nsize       [0-9.]+ k?B of at most 512.0 MB\n");
  }

  @Test
  void clearsWhatIsKept() throws IOException {
    run("analyze", image);

    Run cleared = run("cache", "--clear");

    assertThat(cleared.exitCode()).isZero();
    assertThat(cleared.out()).startsWith("Deleted 2 layers, ").endsWith("/kept.\n");
    assertThat(entries()).isZero();
    assertThat(run("cache").out()).contains("layers     0\n");
  }

  @Test
  void theDirectoryIsTheOneOfTheEnvironment() throws IOException {
    String home = directory.resolve("home").toString();
    String caches = directory.resolve("caches").toString();

    environment = Map.of("HOME", home);
    run("analyze", image);
    assertThat(entries(Path.of(home, ".cache/layerwise"))).isEqualTo(2);

    environment = Map.of("HOME", home, "XDG_CACHE_HOME", caches);
    run("analyze", image);
    assertThat(entries(Path.of(caches, "layerwise"))).isEqualTo(2);

    environment = Map.of("HOME", home, "XDG_CACHE_HOME", "not/absolute");
    assertThat(run("cache").out()).contains(home + "/.cache/layerwise\n");
  }

  @Test
  void withoutADirectoryThereIsNoCache() {
    environment = Map.of();

    assertThat(run("analyze", image).exitCode()).isZero();
    assertThat(run("cache"))
        .isEqualTo(new Run(0, "There is no cache: set LAYERWISE_CACHE_DIR or HOME.\n", ""));
  }

  @Test
  void aDirectoryThatCannotBeMadeIsNoError() throws IOException {
    Files.writeString(directory.resolve("file"), "in the way");
    environment = Map.of("LAYERWISE_CACHE_DIR", "file/kept");

    assertThat(run("analyze", image)).isEqualTo(run("analyze", image, "--no-cache"));
    assertThat(run("cache").out()).contains("layers     0\n");
  }

  @Test
  void itsSizeIsBounded() throws IOException {
    environment = Map.of("LAYERWISE_CACHE_DIR", "kept", "LAYERWISE_CACHE_SIZE", "0");
    assertThat(run("analyze", image).exitCode()).isZero();
    assertThat(entries()).isZero();

    environment = Map.of("LAYERWISE_CACHE_DIR", "kept", "LAYERWISE_CACHE_SIZE", "2GB");
    assertThat(run("cache").out()).contains("of at most 2.00 GB\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"much", "-1", "5XB", "1.5GB", "99999999999999999999"})
  void whatIsNoSizeIsRefused(String size) {
    environment = Map.of("LAYERWISE_CACHE_DIR", "kept", "LAYERWISE_CACHE_SIZE", size);

    Run run = run("analyze", image);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("LAYERWISE_CACHE_SIZE is '" + size + "', which is no size; write it as 512MB");
  }
}

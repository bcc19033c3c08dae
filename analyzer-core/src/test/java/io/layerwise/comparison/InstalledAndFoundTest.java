package io.layerwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.finding.WasteClass;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Packages and findings of two versions of an image. */
class InstalledAndFoundTest {
  /**
   * A dpkg database of {@code name architecture version}, each with a file of so many bytes and the
   * list that names it.
   */
  private static Layer dpkg(int bytes, String... packages) {
    StringBuilder status = new StringBuilder();
    Layer layer = Layer.of();
    for (String line : packages) {
      String[] words = line.split(" ", -1);
      status.append("Package: ").append(words[0]);
      status.append("\nStatus: install ok installed\nMulti-Arch: same\nArchitecture: ");
      status.append(words[1]).append("\nVersion: ").append(words[2]).append("\n\n");
      String file = "usr/lib/" + words[1] + "/" + words[0];
      layer =
          layer
              .file("var/lib/dpkg/info/" + words[0] + ":" + words[1] + ".list", "/" + file + "\n")
              .zeros(file, bytes);
    }
    return layer.file("var/lib/dpkg/status", status.toString());
  }

  private static List<String> packages(ImageComparison told) {
    return told.packages().stream()
        .map(
            change ->
                "%s %s %s>%s %+d"
                    .formatted(
                        change.status().label(),
                        change.key(),
                        change.before().map(found -> found.version()).orElse(""),
                        change.after().map(found -> found.version()).orElse(""),
                        change.deltaBytes()))
        .toList();
  }

  @Test
  void packagesOfTwoArchitecturesAreTwo() throws IOException {
    ImageComparison told =
        Compared.of(
            ImageBuilder.image()
                .layer(
                    dpkg(
                        100,
                        "libc6 amd64 2.36-9+deb12u9",
                        "libc6 i386 2.36-9+deb12u9",
                        "gone amd64 1",
                        "back amd64 1:1.0",
                        "same amd64 1"),
                    "ADD rootfs /"),
            ImageBuilder.image()
                .layer(
                    dpkg(
                        120,
                        "libc6 amd64 2.36-9+deb12u10",
                        "libc6 i386 2.36-9+deb12u9",
                        "back amd64 2.0",
                        "fresh amd64 1",
                        "same amd64 1"),
                    "ADD rootfs /"));
    assertThat(packages(told))
        .containsExactly(
            "downgraded dpkg back amd64 1:1.0>2.0 +20",
            "added dpkg fresh amd64 >1 +141",
            "removed dpkg gone amd64 1> -120",
            "upgraded dpkg libc6 amd64 2.36-9+deb12u9>2.36-9+deb12u10 +20");
    assertThat(told.bytes().packages())
        .extracting(row -> row.subject().map(PackageVersions::after).orElse(List.of()))
        .contains(List.of("2.36-9+deb12u10"));
    assertThat(Compared.rows(told.bytes().packages()).get(0)).contains("fresh").contains("+141");
  }

  @Test
  void aFindingIsTheSameWhateverTheNumberOfItsLayer() throws IOException {
    Layer cache = Layer.of().zeros("var/cache/apt/archives/a.deb", 1000);
    Layer more = Layer.of().zeros("var/cache/apt/archives/a.deb", 3000);
    Layer pip = Layer.of().zeros("root/.cache/pip/http/x", 500);
    String install = "RUN /bin/sh -c apt-get install -y a # buildkit";
    ImageComparison told =
        Compared.of(
            ImageBuilder.image()
                .layer(cache, install)
                .layer(pip, "RUN /bin/sh -c pip install x # buildkit"),
            ImageBuilder.image()
                .layer(Layer.of().file("etc/new", "1"), "COPY new /etc # buildkit")
                .layer(more, install)
                .layer(
                    Layer.of().zeros("root/.npm/_cacache/x", 70),
                    "RUN /bin/sh -c npm ci # buildkit"));
    assertThat(told.findings())
        .extracting(
            change ->
                "%s %s %d>%d"
                    .formatted(
                        change.status().label(),
                        change.code(),
                        change.bytesBefore(),
                        change.bytesAfter()))
        .containsExactly(
            "new cache-npm 0>70", "gone cache-pip 500>0", "unchanged cache-apt 1000>3000");
    assertThat(told.bytes().classes())
        .contains(new ByteChange<>(Optional.of(WasteClass.CACHE), 1500, 3070, 0, 0));
  }
}

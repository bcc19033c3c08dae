package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Debian image with curl, into which a second layer brings an npm package. */
class PackagesCommandTest {
  private static final Image IMAGE =
      ImageBuilder.image()
          .layer(
              Layer.of()
                  .file(
                      "var/lib/dpkg/status",
                      """
                      Package: curl
                      Status: install ok installed
                      Architecture: amd64
                      Version: 7.88.1-10

                      """)
                  .file("var/lib/dpkg/info/curl.list", "/.\n/usr\n/usr/bin\n/usr/bin/curl\n")
                  .file("etc/os-release", "ID=debian\nVERSION_ID=\"12\"\n")
                  .file("usr/bin/curl", "x".repeat(2000)))
          .layer(
              Layer.of()
                  .file(
                      "app/node_modules/mime/package.json",
                      "{\"name\":\"mime\",\"version\":\"1.6.0\"}")
                  .file("app/node_modules/mime/index.js", "y".repeat(500))
                  .file("app/server.js", "z".repeat(100)))
          .build();

  @TempDir Path directory;
  private String image = "";

  @BeforeEach
  void save() throws IOException {
    Path file = directory.resolve("image.tar");
    Files.write(file, Layout.DOCKER_25.save(IMAGE));
    image = file.toString();
  }

  @Test
  void theLargestComesFirstWithTheLayerThatBroughtIt() {
    assertThat(Run.of("packages", image, "-o", "csv").out().lines().skip(1))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("dpkg,curl,7.88.1-10,amd64,").contains(",0,"),
            second -> assertThat(second).startsWith("npm,mime,1.6.0,,").contains(",1,"));
  }

  @Test
  void packagesOfOneEcosystemOrLayerCanBeAskedFor() {
    assertThat(Run.of("packages", image, "--ecosystem", "npm", "-o", "csv").out())
        .contains("mime")
        .doesNotContain("curl");
    assertThat(Run.of("packages", image, "--layer", "0", "-o", "csv").out())
        .contains("curl")
        .doesNotContain("mime");
  }

  @Test
  void anUnknownEcosystemTellsTheKnownOnes() {
    Run run = Run.of("packages", image, "--ecosystem", "nix");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("nix").containsIgnoringCase("dpkg");
  }

  @Test
  void aStreamTellsTheSamePackages() {
    byte[] saved = Layout.DOCKER_25.save(IMAGE);

    Run run = Run.with(new ByteArrayInputStream(saved), "packages", "-", "-o", "json");

    assertThat(run.out()).isEqualTo(Run.of("packages", image, "-o", "json").out());
  }

  @Test
  void aBillOfMaterialsIsTheSameOfAFileAndOfAStream() {
    byte[] saved = Layout.DOCKER_25.save(IMAGE);

    Run run = Run.with(new ByteArrayInputStream(saved), "packages", "-", "-o", "cyclonedx");

    assertThat(run.out())
        .contains("\"bomFormat\" : \"CycloneDX\"", "pkg:npm/mime@1.6.0")
        .contains("pkg:deb/debian/curl@7.88.1-10?arch=amd64&distro=debian-12")
        .isEqualTo(Run.of("packages", image, "-o", "cyclonedx").out());
  }

  @Test
  void noOtherCommandWritesABillOfMaterials() {
    assertThat(Run.of("analyze", image, "-o", "cyclonedx").exitCode()).isEqualTo(2);
    assertThat(Run.of("files", image, "-o", "cyclonedx").exitCode()).isEqualTo(2);
  }

  @Test
  void bytesOfNoPackageAreTold() {
    assertThat(Run.of("packages", image).out()).contains("2 packages", "belong to no package");
  }
}

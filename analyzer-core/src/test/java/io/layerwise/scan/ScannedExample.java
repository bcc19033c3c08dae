package io.layerwise.scan;

import io.layerwise.Diagnosis;
import io.layerwise.DrawnElf;
import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.Metadata;
import io.layerwise.inventory.Inventory;
import io.layerwise.stage.StageSplit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An image that a compiler was left in, and what scanners report of it: a program in C of Debian,
 * and a package of Node.js.
 *
 * @param split as it is proposed for the image
 */
public record ScannedExample(
    Image drawn, ImageAnalysis analysis, Inventory inventory, StageSplit split) {
  private static final int BYTES = 1 << 20;
  private static final Metadata EXECUTABLE = Metadata.mode(0755);

  public static final ScannedExample PRICES = read(prices());

  /** It, by the sample of Trivy's JSON. */
  public static final ScannedImage TRIVY_OF_PRICES = PRICES.scanned(PRICES.text("trivy.json"));

  static ImageBuilder prices() {
    return prices(Layer.of());
  }

  /**
   * Layer 1 installs what layer 3 needs to run, and what only builds need.
   *
   * @param base what the base image has
   */
  static ImageBuilder prices(Layer base) {
    String essential = entry("bash", "5.2.15-2", "Essential: yes\nSection: shells");
    String installed =
        essential
            + entry("gcc-12", "12.2.0-14", "Section: devel")
            + entry("libcurl4", "7.88.1-10+deb12u3", "Section: libs");
    ImageBuilder image =
        ImageBuilder.image()
            .tag("prices:1")
            .label("org.opencontainers.image.base.name", "debian:12")
            .layer(
                base.file("etc/passwd", "root:x:0:0:root:/root:/bin/bash\n")
                    .file("var/lib/dpkg/status", essential)
                    .file("var/lib/dpkg/info/bash.list", "/bin/bash\n")
                    .file("bin/bash", DrawnElf.program().bytes(), EXECUTABLE),
                History.of("").comment("Imported from -"));
    Layer packages =
        Layer.of()
            .file("var/lib/dpkg/status", installed)
            .file("var/lib/dpkg/info/gcc-12.list", "/usr/bin/gcc-12\n")
            .file("var/lib/dpkg/info/libcurl4.list", "/usr/lib/libcurl.so.4\n")
            .zeros("usr/bin/gcc-12", BYTES)
            .zeros("usr/lib/libcurl.so.4", BYTES);
    return then(
            then(
                then(
                    then(image, "RUN /bin/sh -c apt-get install -y gcc-12 libcurl4", packages),
                    "COPY main.c /src/",
                    Layer.of().file("src/main.c", "int main;")),
                "RUN /bin/sh -c gcc-12 -o /usr/local/bin/prices main.c",
                Layer.of()
                    .file(
                        "usr/local/bin/prices",
                        DrawnElf.program().needs("libcurl.so.4").bytes(),
                        EXECUTABLE)),
            "COPY app /srv/app",
            Layer.of()
                .file(
                    "srv/app/node_modules/lodash/package.json",
                    "{\"name\":\"lodash\",\"version\":\"4.17.20\"}"))
        .workdir("/src")
        .cmd("prices");
  }

  private static String entry(String name, String version, String fields) {
    return "Package: %s\nStatus: install ok installed\nArchitecture: amd64\nVersion: %s\n%s\n\n"
        .formatted(name, version, fields);
  }

  static ImageBuilder then(ImageBuilder image, String line, Layer layer) {
    return image.layer(layer, History.of(line + " # buildkit").comment("buildkit.dockerfile.v0"));
  }

  static ScannedExample read(ImageBuilder drawing) {
    Image drawn = drawing.build();
    try {
      Path file = Files.createTempFile("drawn", ".tar");
      Files.write(file, Layout.DOCKER_25.save(drawn));
      try (OpenImage image = Layerwise.open(file, OpenOptions.defaults())) {
        Diagnosis diagnosis = image.diagnose(Optional.empty(), Optional.empty());
        ImageAnalysis analysis = diagnosis.analysis();
        return new ScannedExample(
            drawn,
            analysis,
            image.inventory(analysis.filesystem(), analysis.directories()),
            diagnosis.split());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A sample, with the digests of this image. */
  String text(String sample) {
    try (InputStream in = ScannedExample.class.getResourceAsStream("/scan/" + sample)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (int layer = 0; layer < drawn.diffIds().size(); layer++) {
        text = text.replace("@diff" + layer + "@", drawn.diffIds().get(layer));
      }
      return text.replace("@id@", drawn.configDigest());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  ScannedImage scanned(String... reports) {
    return scanned(Optional.of(split), reports);
  }

  ScannedImage scanned(Optional<StageSplit> proposed, String... reports) {
    List<ScanReport> parsed = Stream.of(reports).map(ScannedExample::parse).toList();
    return ScannedImage.of(parsed, analysis, inventory, proposed);
  }

  static ScanReport parse(String report) {
    try {
      return ScanReport.parse(report.getBytes(StandardCharsets.UTF_8));
    } catch (ScanReportException e) {
      throw new AssertionError(e);
    }
  }

  /** {@code id package severity, way layer, fate}. */
  static List<String> told(ScannedImage image) {
    return image.vulnerabilities().stream().map(ScannedExample::told).toList();
  }

  private static String told(JoinedVulnerability joined) {
    Vulnerability found = joined.vulnerability();
    return "%s %s %s, %s%s, %s"
        .formatted(
            found.id(),
            found.reportedPackage(),
            found.severity().label(),
            joined.way().label(),
            joined.layer().map(layer -> " layer " + layer.index()).orElse(""),
            joined.fate().label());
  }
}

package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ByteSource;
import io.layerwise.fixtures.HostileArchives;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every exit code, each reached by a real command. */
class ExitCodeTest {
  @TempDir Path directory;
  private String app = "";

  @BeforeEach
  void saveAnImage() throws IOException {
    app = save("app.tar", image("app:1.0"));
  }

  @Test
  void zeroForAReport() {
    Run run = Run.of("analyze", app);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("app:1.0");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void zeroForHelpOnStandardOutput() {
    Run run = Run.of("analyze", "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Examples:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void oneForADockerfileThatThereCannotBe() {
    Run run = Run.of("split", app, "-o", "dockerfile");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("There is nothing to write");
  }

  @Test
  void twoForAnUnknownOptionWithTheNearestKnownOne() {
    Run run = Run.of("analyze", app, "--platfrom", "linux/amd64");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--platfrom").contains("--platform");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void twoForNoCommandAtAll() {
    Run run = Run.of();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("analyze");
  }

  @Test
  void twoForAnUnknownFormat() {
    Run run = Run.of("analyze", app, "-o", "yaml");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("yaml").contains("json");
  }

  @Test
  void twoForAFormatThatTheCommandDoesNotWrite() {
    Run run = Run.of("analyze", app, "-o", "csv");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("csv").contains("text, json, markdown, html or sarif");
  }

  @Test
  void twoForTwoReportsOnStandardOutput() {
    assertThat(Run.of("analyze", app, "-o", "json", "-o", "text").exitCode()).isEqualTo(2);
  }

  @Test
  void twoForTwoReportsInOneFile() {
    String file = directory.resolve("report").toString();

    assertThat(Run.of("analyze", app, "-o", "json=" + file, "-o", "text=" + file).exitCode())
        .isEqualTo(2);
  }

  @Test
  void twoForAReportThatWouldOverwriteTheImage() throws IOException {
    byte[] before = Files.readAllBytes(Path.of(app));

    Run run = Run.of("analyze", app, "-o", "json=" + app);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("overwrite the image");
    assertThat(Path.of(app)).hasBinaryContent(before);
  }

  @Test
  void twoForALayerThatIsNotThere() {
    Run run = Run.of("analyze", app, "--layer", "9");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no layer 9").contains("0 to 0");
  }

  @Test
  void twoForAnArchiveOfSeveralImagesWithTheirNames() throws IOException {
    String both = save("both.tar", image("app:1.0"), image("tool:2.0"));

    Run run = Run.of("analyze", both);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("app:1.0").contains("tool:2.0").contains("--tag");
    assertThat(Run.of("analyze", both, "--tag", "tool:2.0").exitCode()).isZero();
    assertThat(Run.of("analyze", both, "--index", "0").exitCode()).isZero();
  }

  @Test
  void threeForAFileThatIsNotThere() {
    Run run = Run.of("analyze", directory.resolve("gone.tar").toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("gone.tar");
  }

  @Test
  void threeForADamagedImageWithWhatWasExpectedAndFound() throws IOException {
    Path damaged = directory.resolve("damaged.tar");
    HostileArchives.absentLayer().save(damaged);

    Run run = Run.of("analyze", damaged.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .contains("where:", "damaged.tar", "expected:", "found:", "do:")
        .doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aStackTraceOnlyWhereItIsAskedFor() throws IOException {
    Path damaged = directory.resolve("damaged.tar");
    HostileArchives.notATar().save(damaged);

    assertThat(Run.of("analyze", damaged.toString(), "--verbose").err()).contains("\tat ");
    assertThat(Run.of("analyze", damaged.toString()).err()).doesNotContain("\tat ");
  }

  @Test
  void fourForAReportThatCannotBeWritten() {
    Path nowhere = directory.resolve("no/such/directory/report.json");

    Run run = Run.of("analyze", app, "-o", "json=" + nowhere);

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("Cannot write the report").contains("report.json");
  }

  @Test
  void threeForAnArchiveCompressedTwice() throws IOException {
    Path twice = directory.resolve("app.tar.gz.gz");
    ByteSource once = OuterCompression.GZIP.of(Layout.DOCKER_25.archive(image("app:1.0")));
    OuterCompression.GZIP.of(once).save(twice);

    Run run = Run.of("analyze", twice.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("gzip within gzip").contains("Decompress the archive once");
  }

  @Test
  void twoForADockerfileThatIsNotThere() {
    Run run = Run.of("analyze", app, "--dockerfile", directory.resolve("Dockerfile").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Dockerfile").contains("cannot be read");
  }

  @Test
  void zeroForAFindingWithItsDockerfileLine() throws IOException {
    Image cached =
        ImageBuilder.image()
            .layer(
                Layer.of().file("var/cache/apk/index", "x".repeat(5000)),
                "RUN /bin/sh -c apk add curl # buildkit")
            .build();
    Path dockerfile = directory.resolve("Dockerfile");
    Files.writeString(dockerfile, "FROM alpine\n\nRUN apk add curl\n");

    Run run = Run.of("analyze", save("cached.tar", cached), "--dockerfile", dockerfile.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("layer 0, Dockerfile line 3: RUN apk add curl", "cache-apk");
  }

  @Test
  void twoForABrokenDockerfileWithItsLine() throws IOException {
    Path dockerfile = directory.resolve("Dockerfile");
    Files.writeString(dockerfile, "FROM alpine\n\nRUM apk add curl\n");

    Run run = Run.of("analyze", app, "--dockerfile", dockerfile.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("Cannot read the Dockerfile", dockerfile + ":3", "found:    \"RUM\"")
        .contains("Did you mean RUN?");
  }

  @Test
  void twoForAStageThatTheDockerfileDoesNotHave() throws IOException {
    Path dockerfile = directory.resolve("Dockerfile");
    Files.writeString(dockerfile, "FROM alpine AS build\n");

    Run run = Run.of("analyze", app, "--dockerfile", dockerfile.toString(), "--target", "biuld");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no stage 'biuld'", "did you mean build?");
    assertThat(Run.of("analyze", app, "--target", "build").err()).contains("give --dockerfile too");
  }

  @Test
  void zeroForAFindingInTheStageThatWasBuilt() throws IOException {
    Image cached =
        ImageBuilder.image()
            .layer(
                Layer.of().file("var/cache/apk/index", "x".repeat(5000)),
                "RUN /bin/sh -c apk add curl # buildkit")
            .build();
    Path dockerfile = directory.resolve("Dockerfile");
    String text = "FROM alpine AS a\nRUN apk add curl\nFROM a AS b\nUSER 1\nFROM alpine\n";
    Files.writeString(dockerfile, text);
    String archive = save("cached.tar", cached);

    Run run = Run.of("analyze", archive, "--dockerfile", dockerfile.toString(), "--target", "b");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("layer 0, Dockerfile line 2: RUN apk add curl");
    assertThat(Run.of("analyze", archive, "--dockerfile", dockerfile.toString()).out())
        .doesNotContain("Dockerfile line");
  }

  @Test
  void zeroForImagesThatDifferAndOneWhereThatWasAskedFor() throws IOException {
    String other = save("other.tar", image("app:2.0"));

    assertThat(Run.of("compare", app, other).exitCode()).isZero();
    assertThat(Run.of("compare", app, other, "--exit-code").exitCode()).isEqualTo(1);
    assertThat(Run.of("compare", app, app, "--exit-code").exitCode()).isZero();
  }

  @Test
  void oneForTextThatCannotBeCompared() {
    Run run = Run.of("compare", app, app, "--content", "/gone");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("There is nothing to write: Neither image has /gone.");
  }

  @Test
  void twoForOneImageThatIsToBeComparedWithNothing() {
    Run run = Run.of("compare", app);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("name NEW too");
    assertThat(Run.of("compare", "-", "-").err()).contains("can be read once");
  }

  @Test
  void threeForAnImageToBeComparedThatIsNotThere() {
    assertThat(Run.of("compare", app, "gone.tar").exitCode()).isEqualTo(3);
  }

  private static Image image(String tag) {
    return ImageBuilder.image()
        .tag(tag)
        .env("NAME=" + tag)
        .layer(Layer.of().file("etc/motd", "welcome"), "COPY motd /etc/motd # buildkit")
        .build();
  }

  private String save(String name, Image... images) throws IOException {
    Path file = directory.resolve(name);
    Files.write(file, Layout.DOCKER_25.save(images));
    return file.toString();
  }
}

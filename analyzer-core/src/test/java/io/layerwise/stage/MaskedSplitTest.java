package io.layerwise.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.Diagnosis;
import io.layerwise.DrawnElf;
import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.Metadata;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import io.layerwise.report.dockerfile.SplitDiff;
import io.layerwise.report.dockerfile.SplitDockerfile;
import io.layerwise.report.json.SplitJson;
import io.layerwise.report.markdown.SplitMarkdown;
import io.layerwise.report.text.SplitText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A split writes Dockerfiles, but no secret that the image or its Dockerfile holds. */
class MaskedSplitTest {
  private static final String SECRET = "s3cr3tPw9-of-nobody";

  private static final String DOCKERFILE =
      """
      FROM debian:12
      ARG NPM_TOKEN=%1$s
      ENV API_KEY=%1$s PORT=80
      COPY . /src/
      RUN curl -u ci:%1$s https://acme.dev/x && make install
      CMD ["tool", "--password=%1$s"]
      """
          .formatted(SECRET);

  private static History line(String recorded) {
    return History.of(recorded).comment("buildkit.dockerfile.v0");
  }

  private static ImageBuilder image() {
    return ImageBuilder.image()
        .tag("drawn:1")
        .label("org.opencontainers.image.base.name", "debian:12")
        .layer(Layer.of().zeros("bin/sh", 50_000), History.of("").comment("Imported from -"))
        .layer(Layer.of().file("src/main.c", "int main;"), line("COPY . /src/ # buildkit"))
        .emptyLayer(line("ARG NPM_TOKEN=" + SECRET))
        .emptyLayer(line("ENV API_KEY=" + SECRET + " PORT=80"))
        .layer(
            Layer.of()
                .zeros("src/main.o", 200_000)
                .file("usr/local/bin/tool", DrawnElf.program().bytes(), Metadata.mode(0755)),
            line(
                "RUN |1 NPM_TOKEN=%1$s /bin/sh -c curl -u ci:%1$s https://acme.dev/x && make install # buildkit"
                    .formatted(SECRET)))
        .env("API_KEY=" + SECRET)
        .cmd("tool", "--password=" + SECRET);
  }

  private static SplitReport report(Optional<Dockerfile> dockerfile) throws IOException {
    byte[] saved = Layout.DOCKER_25.save(image().build());
    OpenOptions options = OpenOptions.defaults().capturing(OpenImage.capture());
    try (OpenImage open = Layerwise.open(new ByteArrayInputStream(saved), options)) {
      Diagnosis diagnosis = open.diagnose(dockerfile, dockerfile.map(Dockerfile::lastStage));
      return new SplitReport(diagnosis.analysis(), diagnosis.split(), dockerfile);
    }
  }

  @Test
  void whatHistoryTellsIsMaskedAndSaidToBe() throws IOException {
    SplitReport report = report(Optional.empty());
    String text = DrawnSplit.dockerfile(report.split());

    assertThat(text)
        .contains("# look: a secret stood here", "ARG NPM_TOKEN\n", "API_KEY=", "PORT=80")
        .doesNotContain(SECRET);
    assertThat(report.split().notes()).anyMatch(note -> note.contains("Secrets are masked"));
    assertNothingTells(report);
  }

  @Test
  void soIsWhatTheDockerfileTells() throws IOException {
    SplitReport report = report(Optional.of(Dockerfile.parse(DOCKERFILE)));

    assertThat(DrawnSplit.dockerfile(report.split())).contains("ARG NPM_TOKEN\n", "PORT=80");
    assertNothingTells(report);
  }

  private static void assertNothingTells(SplitReport report) throws IOException {
    List<Renderer<SplitReport>> renderers =
        List.of(
            new SplitText(),
            new SplitJson(),
            new SplitMarkdown(),
            new SplitDockerfile(),
            new SplitDiff());
    ReportOptions options =
        new ReportOptions(OptionalInt.empty(), true, OptionalInt.empty(), 0, false);
    for (Renderer<SplitReport> renderer : renderers) {
      StringBuilder out = new StringBuilder();
      renderer.write(report, options, out);
      assertThat(out).doesNotContain(SECRET);
    }
  }
}

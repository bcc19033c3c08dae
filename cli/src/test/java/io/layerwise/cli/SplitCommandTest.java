package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image of one program, in which nothing was built: it must not be split. */
class SplitCommandTest {
  private static final Image IMAGE =
      ImageBuilder.image()
          .tag("app:1.0")
          .layer(Layer.of().file("app", "x".repeat(2000)), "COPY app /app # buildkit")
          .build();

  @TempDir Path directory;
  private String image = "";
  private String dockerfile = "";

  @BeforeEach
  void save() throws IOException {
    image = Files.write(directory.resolve("app.tar"), Layout.DOCKER_25.save(IMAGE)).toString();
    dockerfile =
        Files.writeString(directory.resolve("Dockerfile"), "FROM scratch\nCOPY app /app\n")
            .toString();
  }

  @Test
  void aReportTellsWhyAnImageIsNotSplit() {
    Run run = Run.of("split", image);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("app:1.0\nNot split: ");
    assertThat(run.err()).isEmpty();
    assertThat(Run.of("split", image, "-o", "markdown").out()).contains("`app:1.0`: not split");
    assertThat(Run.of("split", image, "-o", "json").out()).contains("layerwise/split/1");
  }

  @Test
  void thereIsNoDockerfileToWriteOfIt() {
    Run run = Run.of("split", image, "-o", "dockerfile");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("layerwise: There is nothing to write").contains("not split");
  }

  @Test
  void thereIsNoDiffToWriteOfIt() {
    Run run = Run.of("split", image, "--dockerfile", dockerfile, "-o", "diff");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void reportsAreWrittenThoughThereIsNoDockerfileToWrite() {
    Path file = directory.resolve("Dockerfile.split");

    Run run = Run.of("split", image, "-o", "dockerfile=" + file, "-o", "text");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("Not split: ");
    assertThat(file).doesNotExist();
  }

  @Test
  void aDiffNeedsADockerfileToCompareWith() {
    Run run = Run.of("split", image, "-o", "diff");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("the diff needs --dockerfile");
  }

  @Test
  void otherCommandsWriteNoDockerfile() {
    Run run = Run.of("analyze", image, "-o", "dockerfile");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("it writes text, json, markdown, html or sarif");
  }
}

package io.layerwise.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnElf;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.RunScript;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A split does what the image's scripts did, line by line. */
class HeredocSplitTest {
  private static final String INSTALL = "set -e\nmkdir -p /src\n\tcd /src\n";
  private static final String WRITE = "cat > run.sh <<EOF\n#!/bin/sh\nexec   tool\nEOF";
  private static final String BUILD =
      """
      printf 'key:    value\\n\t- item\\n' > conf
      cat > out <<EOF
      ${HOME}
      EOF
      # build
      if true; then
        make install
      fi
      """;

  private static History line(String recorded) {
    return History.of(recorded).comment("buildkit.dockerfile.v0");
  }

  private static History ran(String script) {
    return line("RUN /bin/sh -c " + script + " # buildkit");
  }

  private static ImageBuilder image(String build) {
    return ImageBuilder.image()
        .label("org.opencontainers.image.base.name", "debian:12")
        .layer(Layer.of().zeros("bin/sh", 50_000), History.of("").comment("Imported from -"))
        .layer(Layer.of().zeros("src/a", 9), ran(INSTALL))
        .layer(Layer.of().zeros("src/run.sh", 9), ran(WRITE))
        .layer(
            Layer.of()
                .zeros("src/main.o", 200_000)
                .file("usr/local/bin/tool", DrawnElf.program().bytes(), Metadata.mode(0755)),
            ran(build))
        .cmd("tool");
  }

  /** What the shell gets of each RUN of the first stage. */
  private static List<String> scripts(String text) throws IOException {
    return Dockerfile.parse(text).stages().get(0).instructions().stream()
        .filter(one -> one.keyword() == Keyword.RUN)
        .map((DockerfileInstruction run) -> RunScript.of(run))
        .flatMap(Optional::stream)
        .map(RunScript::text)
        .toList();
  }

  @Test
  void fromHistoryEachScriptIsToTheByte() throws IOException {
    String text = DrawnSplit.dockerfile(DrawnSplit.of(image(BUILD)));

    assertThat(scripts(text)).containsExactly(INSTALL, WRITE, BUILD);
    assertThat(text)
        .startsWith(
            """
            # look: here-documents need Docker 23 or newer, or BuildKit and `# syntax=docker/dockerfile:1.4` as the first line
            # what builds; nothing of it is in the image but what the last stage copies
            FROM debian:12 AS build
            RUN <<EOF
            set -e
            mkdir -p /src
            \tcd /src
            EOF
            RUN cat > run.sh <<EOF
            #!/bin/sh
            exec   tool
            EOF
            RUN <<EOF2
            printf 'key:    value\\n\t- item\\n' > conf
            cat > out <<EOF
            ${HOME}
            EOF
            # build
            if true; then
              make install
            fi
            EOF2
            """);
  }

  @Test
  void ofADockerfileTheLinesStayAsTheyAre() throws IOException {
    String stage =
        """
        RUN <<-'END'
        \tset -e
        \tmkdir -p /src
        \t\tcd /src
        END
        RUN %s
        RUN --network=none <<STOP
        %sSTOP
        """
            .formatted(WRITE, BUILD);

    String text =
        DrawnSplit.dockerfile(
            DrawnSplit.of(image(BUILD), "FROM debian:12\n" + stage + "CMD [\"tool\"]\n"));

    assertThat(text)
        .contains("FROM debian:12 AS build\n" + stage)
        .doesNotContain("# look: here-doc");
  }

  @Test
  void whatARunNeedsMayStandAboveTheFirstLayer() throws IOException {
    ImageBuilder image =
        ImageBuilder.image()
            .label("org.opencontainers.image.base.name", "debian:12")
            .layer(Layer.of().zeros("bin/sh", 50_000), History.of("").comment("Imported from -"))
            .emptyLayer(line("SHELL [/bin/bash -o pipefail -c]"))
            .emptyLayer(line("ENV WORDS=two   blanks"))
            .layer(
                Layer.of()
                    .zeros("src/main.o", 200_000)
                    .file("usr/local/bin/tool", DrawnElf.program().bytes(), Metadata.mode(0755)),
                line("RUN /bin/bash -o pipefail -c make # buildkit"))
            .cmd("tool");

    assertThat(DrawnSplit.dockerfile(DrawnSplit.of(image)))
        .contains(
            """
            FROM debian:12 AS build
            SHELL ["/bin/bash", "-o", "pipefail", "-c"]
            ENV WORDS="two   blanks"
            RUN make
            """);
  }

  @Test
  void aScriptThatHistoryDoesNotHoldIsSaidToBeMissing() throws IOException {
    String text = DrawnSplit.dockerfile(DrawnSplit.of(image("/dev/pipes/EOF")));

    assertThat(text)
        .contains(
            """
            # look: history does not hold the script of the here-document that ran here
            RUN /dev/pipes/EOF
            """);
  }
}

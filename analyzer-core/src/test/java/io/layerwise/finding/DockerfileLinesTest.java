package io.layerwise.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.history.ImageHistory;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileLinesTest {

  /** The lines of as many layers as there are texts; 0 where there is none. */
  private static List<Integer> lines(String dockerfile, String... createdBy) throws IOException {
    Dockerfile parsed = Dockerfile.parse(dockerfile);
    return lines(parsed, Integer.toString(parsed.lastStage().index()), createdBy);
  }

  private static List<Integer> lines(Dockerfile dockerfile, String stage, String... createdBy)
      throws ImageReadException {
    DockerfileLines lines =
        DockerfileLines.of(
            dockerfile,
            dockerfile.stage(stage).orElseThrow(),
            history(createdBy),
            createdBy.length);
    return IntStream.range(0, createdBy.length)
        .mapToObj(layer -> lines.ofLayer(layer).orElse(0))
        .toList();
  }

  private static ImageHistory history(String... createdBy) throws ImageReadException {
    String history =
        Stream.of(createdBy)
            .map(line -> line.replace("\n", "\\n"))
            .map(line -> "{\"created_by\":\"" + line + "\",\"comment\":\"buildkit.dockerfile.v0\"}")
            .collect(Collectors.joining(","));
    String ids =
        IntStream.range(0, createdBy.length)
            .mapToObj(layer -> String.format("\"sha256:%064x\"", layer))
            .collect(Collectors.joining(","));
    String config =
        "{\"os\":\"linux\",\"architecture\":\"amd64\",\"rootfs\":{\"type\":\"layers\",\"diff_ids\":["
            + ids
            + "]},\"history\":["
            + history
            + "]}";
    return ImageHistory.of(ImageConfig.parse(config.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aStageThatBeginsFromAnotherHasItsLayers() throws IOException {
    String file =
        """
        FROM debian AS base
        RUN apt-get update
        FROM debian AS build
        RUN make
        FROM base
        COPY --from=build /x /y
        """;
    assertThat(
            lines(
                file,
                "ADD rootfs.tar /",
                "RUN /bin/sh -c apt-get update # buildkit",
                "COPY /x /y # buildkit"))
        .containsExactly(0, 2, 6);
  }

  @Test
  void theStageThatWasBuiltNeedNotBeTheLast() throws IOException {
    Dockerfile file =
        Dockerfile.parse("FROM a AS x\nRUN one\nFROM a AS y\nRUN one\nFROM a\nRUN one\n");
    String made = "RUN /bin/sh -c one # buildkit";
    assertThat(lines(file, "x", made)).containsExactly(2);
    assertThat(lines(file, "y", made)).containsExactly(4);
    assertThat(lines(file, "2", made)).containsExactly(6);
  }

  @Test
  void variablesMayBeRecordedByTheirValues() throws IOException {
    String file =
        """
        ARG ROOT=/srv
        FROM scratch
        ARG ROOT
        ENV HOME_OF=$ROOT/app
        WORKDIR $HOME_OF
        COPY a "${HOME_OF}/b"
        RUN echo $HOME_OF
        """;
    assertThat(
            lines(
                file,
                "WORKDIR /srv/app",
                "COPY a /srv/app/b # buildkit",
                "RUN |1 ROOT=/srv /bin/sh -c echo $HOME_OF # buildkit"))
        .containsExactly(5, 6, 7);
  }

  @Test
  void aHereDocumentIsRecordedAsItsText() throws IOException {
    String file =
        """
        FROM a
        RUN <<EOF
        set -e
        make
        EOF
        COPY <<conf /etc/conf
        x
        conf
        """;
    assertThat(
            lines(
                file, "RUN /bin/sh -c set -e\nmake\n # buildkit", "COPY conf /etc/conf # buildkit"))
        .containsExactly(2, 6);
  }

  @Test
  void whatWasPutOffIsDoneByTheStageThatBeginsFromIt() throws IOException {
    String file = "FROM a AS x\nRUN one\nONBUILD COPY . /src\nFROM x\nRUN two\n";
    assertThat(
            lines(
                file,
                "RUN /bin/sh -c one # buildkit",
                "COPY . /src # buildkit",
                "RUN /bin/sh -c two # buildkit"))
        .containsExactly(2, 3, 5);
  }
}

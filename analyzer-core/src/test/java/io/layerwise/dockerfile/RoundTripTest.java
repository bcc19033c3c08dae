package io.layerwise.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file that was read is written back byte for byte. */
class RoundTripTest {

  @Test
  void theProjectsOwnFilesAreAmongThem() throws IOException {
    assertThat(Samples.all())
        .hasSizeGreaterThan(30)
        .contains(Path.of("../benchmarks/ecosystems/node/Dockerfile.multi"))
        .contains(Path.of("../fixtures/images/shop/Dockerfile"));
  }

  @Test
  void everySampleComesBackAsItWas() throws IOException {
    for (Path file : Samples.all()) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(Dockerfile.parse(bytes).toBytes()).as(file.toString()).isEqualTo(bytes);
    }
  }

  @Test
  void everyInstructionStandsOnItsLines() throws IOException {
    for (Path file : Samples.all()) {
      String text = Samples.text(file);
      List<String> lines = List.of(text.split("(?<=\n)", -1));
      for (DockerfileInstruction one : Dockerfile.parse(text).instructions().toList()) {
        Source source = one.source();
        assertThat(String.join("", lines.subList(source.firstLine() - 1, source.lastLine())))
            .as(file + ":" + one.line())
            .isEqualTo(source.text());
      }
    }
  }

  @Test
  void lineEndsMarksAndAMissingLastEndChangeNothingButTheBytes() throws IOException {
    for (Path file : Samples.all()) {
      String text = Samples.text(file);
      List<String> meant = meaning(text);
      for (String variant :
          List.of(text.replace("\n", "\r\n"), "\uFEFF" + text, text.stripTrailing())) {
        Dockerfile dockerfile = Dockerfile.parse(variant);
        assertThat(dockerfile.text()).as(file.toString()).isEqualTo(variant);
        assertThat(meaning(variant)).as(file.toString()).isEqualTo(meant);
      }
    }
  }

  private static List<String> meaning(String text) throws DockerfileException {
    Dockerfile dockerfile = Dockerfile.parse(text);
    List<String> meaning = new ArrayList<>(List.of(dockerfile.directives().toString()));
    dockerfile
        .instructions()
        .forEach(
            one ->
                meaning.add(
                    (one.toString() + one.heredocs() + one.source().comments())
                        .replace("\r\n", "\n")));
    return meaning;
  }

  @Test
  void bytesThatAreNotUtf8AreKept() throws IOException {
    byte[] latin = "# f\u00fcr alle\nFROM a\n# \u00e4".getBytes(StandardCharsets.ISO_8859_1);
    Dockerfile dockerfile = Dockerfile.parse(latin);
    assertThat(dockerfile.toBytes()).isEqualTo(latin);
    assertThat(dockerfile.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    assertThat(dockerfile.end()).isEqualTo("# \u00e4");
  }

  @Test
  void filesPutTogetherAtRandomComeBackToo() throws IOException {
    Random random = new Random(7);
    List<String> parts = new ArrayList<>();
    for (Path file : Samples.all()) {
      Dockerfile sample = Dockerfile.parse(Samples.text(file));
      // A backslash at a line's end means another thing where the file escapes with a backtick.
      if (sample.directives().escape() == '\\') {
        sample
            .instructions()
            .map(one -> one.source().above() + one.source().text())
            .filter(part -> part.endsWith("\n"))
            .forEach(parts::add);
      }
    }
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder("\nFROM a\n");
      for (int j = random.nextInt(30); j > 0; j--) {
        String part = parts.get(random.nextInt(parts.size()));
        text.append(random.nextInt(5) == 0 ? part.replace("\n", "\r\n") : part);
      }
      String written = text.toString();
      assertThat(Dockerfile.parse(written).text()).isEqualTo(written);
    }
  }
}

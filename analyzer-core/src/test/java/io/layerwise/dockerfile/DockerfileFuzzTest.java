package io.layerwise.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damaged Dockerfiles are read, and come back as they were, or are refused in the words of a {@link
 * DockerfileException}. {@code -Ddockerfile.cases=N} runs more, {@code -Dfuzz.seed=N} repeats a
 * run.
 */
class DockerfileFuzzTest {
  private static final Duration MOST_TIME = Duration.ofSeconds(5);
  private static final String[] TOKENS = {
    "\\\n",
    "`\n",
    "\\",
    "\r\n",
    "\n",
    "<<EOF",
    "<<-'E F'",
    "\nEOF\n",
    "\"",
    "'",
    "$",
    "${",
    "}",
    "${A:-",
    "${A%%*",
    "[\"",
    "\"]",
    "# escape=`\n",
    "#",
    "--from=",
    "--mount=type=cache,target=",
    "ONBUILD ",
    "FROM ",
    " AS ",
    "ENV ",
    "\uFEFF",
    "\u0000",
    "\t",
    "  "
  };

  private final long seed = Long.getLong("fuzz.seed", 1);
  private final Random random = new Random(seed);

  @Test
  void damagedFilesAreReadOrRefused() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    for (Path file : Samples.all()) {
      samples.add(Files.readAllBytes(file));
    }
    int cases = Integer.getInteger("dockerfile.cases", 20_000);
    int read = 0;
    for (int i = 0; i < cases; i++) {
      byte[] damaged = samples.get(random.nextInt(samples.size()));
      for (int j = 1 + random.nextInt(4); j > 0; j--) {
        damaged = damage(damaged, samples.get(random.nextInt(samples.size())));
      }
      read += isRead(damaged) ? 1 : 0;
    }
    assertThat(read).as("some damage is harmless, some is not").isBetween(1, cases - 1);
  }

  @Test
  void noiseIsReadOrRefused() {
    for (int i = 0; i < 5_000; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      isRead(noise);
      StringBuilder tokens = new StringBuilder("FROM a\n");
      for (int j = random.nextInt(40); j > 0; j--) {
        tokens.append(TOKENS[random.nextInt(TOKENS.length)]);
      }
      isRead(tokens.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theLargestFilesOfOneThingTakeNoTime() {
    for (String token : TOKENS) {
      for (String begin :
          List.of("", "FROM ", "FROM scratch\nENV A=", "FROM a\nRUN ", "FROM a\nCOPY x ")) {
        int times =
            (Dockerfile.MOST_BYTES - begin.length())
                / token.getBytes(StandardCharsets.UTF_8).length;
        isRead((begin + token.repeat(times)).getBytes(StandardCharsets.UTF_8));
      }
    }
    for (String line : List.of("FROM a AS a\n", "ENV A=$A$A B=$A\n", "RUN <<A <<B\nA\nB\n")) {
      isRead(("FROM scratch AS a\n" + line.repeat(9_990)).getBytes(StandardCharsets.UTF_8));
    }
  }

  private boolean isRead(byte[] bytes) {
    long start = System.nanoTime();
    boolean read = true;
    try {
      Dockerfile dockerfile = Dockerfile.parse(bytes);
      assertThat(dockerfile.toBytes()).isEqualTo(bytes);
      look(dockerfile);
    } catch (DockerfileException e) {
      assertThat(e.line()).isPositive();
      assertThat(e.getMessage()).isNotBlank();
      read = false;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(
          "seed "
              + seed
              + ": "
              + new String(bytes, 0, Math.min(2000, bytes.length), StandardCharsets.ISO_8859_1),
          e);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST_TIME);
    return read;
  }

  private static void look(Dockerfile dockerfile) {
    dockerfile
        .instructions()
        .forEach(
            one -> {
              assertThat(CommandForm.of(one)).isNotNull();
              assertThat(FilesCopied.of(one)).isNotNull();
              assertThat(Mount.of(one)).isNotNull();
              assertThat(Assignment.of(one)).isNotNull();
              assertThat(one.source().ignoredRules()).isNotNull();
            });
    Stage last = dockerfile.lastStage();
    Variables variables = dockerfile.variables(last).after(last.instructions());
    last.instructions().forEach(one -> assertThat(variables.expand(one.arguments())).isNotNull());
  }

  private byte[] damage(byte[] bytes, byte[] other) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(40));
    String head = text(bytes, 0, at);
    String damaged =
        switch (random.nextInt(6)) {
          case 0 -> head;
          case 1 -> head + text(bytes, end, bytes.length);
          case 2 -> head + text(bytes, at, end) + text(bytes, at, bytes.length);
          case 3 -> head + text(other, random.nextInt(other.length), other.length);
          case 4 -> head + (char) random.nextInt(256) + text(bytes, at, bytes.length);
          default ->
              head
                  + text(TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8))
                  + text(bytes, at, bytes.length);
        };
    return damaged.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return text(bytes, 0, bytes.length);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}

package io.layerwise.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damaged projects are read, or refused in the words of a {@link ComposeException}. {@code
 * -Dcompose.cases=N} runs more, {@code -Dfuzz.seed=N} repeats a run.
 */
class ComposeFuzzTest {
  private static final Duration MOST_TIME = Duration.ofSeconds(20);
  private static final List<String> TOKENS =
      List.of(
          "- ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          ",",
          "&a ",
          "*a ",
          "<<: *a\n",
          "!reset ",
          "!override ",
          "!!str ",
          "%YAML 1.2\n",
          "---\n",
          "...\n",
          "| \n",
          ">-\n",
          "\"",
          "'",
          "\\",
          "#",
          "$",
          "${",
          "${A:-",
          "${A:?",
          "$$",
          "~",
          "\n",
          "\r\n",
          "\t",
          "  ",
          "    ",
          "? ",
          "services:\n",
          "extends: app\n",
          "include: [b.yaml]\n",
          "ports: [1:1]\n",
          "\u0000",
          "\u0085",
          "\uFEFF",
          "\ud83d\ude00",
          "%",
          "@",
          "`",
          "!<x>",
          "!%zz ",
          "&",
          "*",
          "\"\\U00110000\"",
          "\"\\x\"");

  private static final String SAMPLE =
      """
      name: shop
      include:
        - path: b.yaml
          project_directory: sub
      x-common: &common
        restart: unless-stopped
        environment: {A: "1", B: $A}
      services:
        base:
          image: "app:${TAG:-latest}"
          command: run --port "${PORT:-80}"
          volumes: [data:/data, ./src:/src:ro]
          deploy: {resources: {limits: {memory: 512M, cpus: '0.5', pids: 10}}}
        app:
          <<: *common
          extends: {service: base}
          ports: ["8080:80", {target: 81, published: "82"}]
          healthcheck:
            test: ["CMD", "true"]
            interval: 1m30s
          depends_on: {db: {condition: service_healthy}}
          env_file: [b.env]
          labels: [a=b, c]
      """;

  private static final String OTHER =
      """
      services:
        db:
          image: postgres
          ports: !override ["5432:5432"]
          environment: !reset {}
          cap_drop: [ALL]
          mem_limit: 1.5gb
          extends: {file: c.yaml, service: database}
      """;

  private static final String THIRD = "services: {database: {user: '999', tmpfs: /run}}\n";
  private static final String ENVIRONMENT = "TAG=1\nexport PORT='8080'\nA=\"x ${TAG} y\"\n";

  private final long seed = Long.getLong("fuzz.seed", 1);
  private final Random random = new Random(seed);

  @Test
  void damagedProjectsAreReadOrRefused() throws IOException {
    int cases = Integer.getInteger("compose.cases", 4_000);
    int read = 0;
    for (int i = 0; i < cases; i++) {
      int which = random.nextInt(4);
      read +=
          isRead(
                  bytes(SAMPLE, which == 0),
                  bytes(OTHER, which == 1),
                  bytes(THIRD, which == 2),
                  bytes(ENVIRONMENT, which == 3))
              ? 1
              : 0;
    }
    assertThat(read).as("some damage is harmless, some is not").isBetween(1, cases - 1);
  }

  @Test
  void theUndamagedProjectIsRead() throws IOException {
    assertThat(isRead(bytes(SAMPLE, false), bytes(OTHER, false), bytes(THIRD, false), new byte[0]))
        .isTrue();
  }

  @Test
  void noiseIsReadOrRefused() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);
      isRead(noise, noise, noise, noise);
      StringBuilder tokens = new StringBuilder(random.nextBoolean() ? "services:\n  app:\n" : "");
      for (int j = random.nextInt(40); j > 0; j--) {
        tokens.append(TOKENS.get(random.nextInt(TOKENS.size())));
      }
      byte[] text = tokens.toString().getBytes(StandardCharsets.UTF_8);
      isRead(text, text, text, new byte[0]);
    }
  }

  @Test
  void theLargestFilesOfOneThingTakeNoTime() throws IOException {
    for (String token : TOKENS) {
      for (String begin :
          List.of("", "services:\n  app:\n    image: ", "services: {a: {image: '")) {
        int length = token.getBytes(StandardCharsets.UTF_8).length;
        int times = (ComposeProject.MOST_BYTES - begin.length()) / length;
        byte[] text = (begin + token.repeat(times)).getBytes(StandardCharsets.UTF_8);
        isRead(text, new byte[0], new byte[0], text);
      }
    }
  }

  private boolean isRead(byte[] compose, byte[] included, byte[] extended, byte[] environment)
      throws IOException {
    Project project =
        new Project()
            .with("compose.yaml", compose)
            .with("b.yaml", included)
            .with("c.yaml", extended)
            .with("sub/c.yaml", extended)
            .with(".env", environment)
            .with("b.env", environment);
    long start = System.nanoTime();
    boolean read = true;
    try {
      assertThat(project.read().services()).isNotNull();
    } catch (ComposeException e) {
      assertThat(e.line()).isPositive();
      assertThat(e.column()).isPositive();
      assertThat(e.getMessage()).isNotBlank();
      assertThat(e.remedy()).isNotBlank();
      read = false;
    } catch (RuntimeException | Error e) {
      String text = new String(compose, StandardCharsets.ISO_8859_1);
      throw new AssertionError(
          "seed " + seed + ": " + e + ": " + text.substring(0, Math.min(2_000, text.length())), e);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .as(() -> new String(compose, 0, Math.min(60, compose.length), StandardCharsets.UTF_8))
        .isLessThan(MOST_TIME);
    return read;
  }

  private byte[] bytes(String text, boolean damaged) {
    String changed = text;
    for (int i = damaged ? 1 + random.nextInt(4) : 0; i > 0; i--) {
      changed = damage(changed);
    }
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private String damage(String text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(40));
    String head = text.substring(0, at);
    return switch (random.nextInt(5)) {
      case 0 -> head;
      case 1 -> head + text.substring(end);
      case 2 -> head + text.substring(at, end) + text.substring(at);
      case 3 -> head + (char) random.nextInt(256) + text.substring(at);
      default -> head + TOKENS.get(random.nextInt(TOKENS.size())) + text.substring(at);
    };
  }
}

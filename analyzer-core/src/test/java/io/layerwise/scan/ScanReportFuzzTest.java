package io.layerwise.scan;

import static io.layerwise.scan.ScannedExample.PRICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged reports: each is read and joined, with counts that add up, or refused in its words. */
class ScanReportFuzzTest {
  private static final int CASES = 3_000;

  private static final List<String> TOKENS =
      List.of(
          "null",
          "[]",
          "{}",
          "-1",
          "1e999",
          "\"\"",
          "\"sha256:\"",
          "\"\\u0000\"",
          "true",
          ",",
          "\"pkg:\"",
          "\"%\"",
          "\"/../..\"",
          "\"Package: \"");

  @ParameterizedTest
  @ValueSource(strings = {"trivy.json", "trivy.sarif", "grype.json"})
  void damagedReportsAreReadOrRefused(String sample) {
    byte[] sound = PRICES.text(sample).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20);
    int read = 0;
    for (int i = 0; i < CASES; i++) {
      byte[] damaged = damaged(sound, random);
      try {
        ScanReport report = ScanReport.parse(damaged);
        ScannedImage scanned =
            ScannedImage.of(
                List.of(report),
                PRICES.analysis(),
                PRICES.inventory(),
                Optional.of(PRICES.split()));
        assertThat(scanned.summary().total().total())
            .isEqualTo(scanned.vulnerabilities().size())
            .isLessThanOrEqualTo(report.vulnerabilities().size())
            .isEqualTo(scanned.summary().groups().stream().mapToInt(g -> g.count().total()).sum());
        read++;
      } catch (ScanReportException e) {
        assertThat(e.remedy()).isNotEmpty();
      }
    }
    assertThat(read).as("some damage is harmless, some is not").isBetween(CASES / 20, CASES - 100);
  }

  private static byte[] damaged(byte[] sound, Random random) {
    String text = new String(sound, StandardCharsets.UTF_8);
    int at = random.nextInt(text.length());
    return switch (random.nextInt(4)) {
      case 0 -> {
        byte[] flipped = sound.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        yield flipped;
      }
      case 1 -> text.substring(0, at).getBytes(StandardCharsets.UTF_8);
      default -> otherValue(text, at, random).getBytes(StandardCharsets.UTF_8);
    };
  }

  /** A field's value, another one instead. */
  private static String otherValue(String text, int from, Random random) {
    int colon = text.indexOf("\": ", from);
    int end = colon < 0 ? -1 : text.indexOf('\n', colon);
    if (end < 0) {
      return text.substring(from);
    }
    boolean more = text.charAt(end - 1) == ',';
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    return text.substring(0, colon + 3) + token + (more ? "," : "") + text.substring(end);
  }
}

package io.layerwise.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatiosTest {
  @TempDir private Path directory;

  private Path results(String name, String unit, double time, double bytes) throws IOException {
    return Files.writeString(
        directory.resolve(name),
        """
        [{"benchmark": "io.layerwise.Reader.read", "params": {"image": "images/app.tar"},
          "primaryMetric": {"score": %s, "scoreUnit": "%s"},
          "secondaryMetrics": {"gc.alloc.rate.norm": {"score": %s}}}]
        """
            .formatted(time, unit, bytes));
  }

  private static String row(Measured old, Measured now) {
    return Ratios.table(Map.of("a", old), Map.of("a", now)).lines().skip(2).findFirst().orElse("");
  }

  @Test
  void theMedianOfTheRunsCounts() throws IOException {
    List<Path> runs =
        List.of(
            results("1", "ms/op", 1, 300),
            results("2", "ms/op", 9, 100),
            results("3", "ms/op", 2, 200));

    assertThat(Measured.read(runs)).isEqualTo(Map.of("Reader.read app.tar", new Measured(2, 200)));
  }

  @Test
  void resultsInAnotherUnitAreRefused() throws IOException {
    List<Path> runs = List.of(results("1", "ops/s", 1, 300));

    assertThatThrownBy(() -> Measured.read(runs))
        .hasMessage("Reader.read app.tar was not measured with -bm avgt -tu ms -prof gc");
  }

  @Test
  void onlyWhatIsMoreThanATenthWorseIsMarked() {
    assertThat(row(new Measured(1, 1000), new Measured(1.2, 1100)))
        .isEqualTo("| a | 1.0000 | 1.2000 | **1.20** | 1000 | 1100 | 1.10 |");
    assertThat(row(new Measured(1, 1000), new Measured(0.5, 1200)))
        .isEqualTo("| a | 1.0000 | 0.5000 | 0.50 | 1000 | 1200 | **1.20** |");
  }

  @Test
  void aFewBytesAreNoChange() {
    assertThat(row(new Measured(1, 0), new Measured(1, 40))).contains("| 1.00 | 0 | 40 | 1.00 |");
    assertThat(row(new Measured(1, 0), new Measured(1, 150))).contains("**1.50**");
  }

  @Test
  void whatOnlyOneRunHasIsLeftOut() {
    Measured one = new Measured(1, 1000);

    assertThat(Ratios.table(Map.of("a", one, "b", one), Map.of("b", one, "c", one)).lines().skip(2))
        .singleElement()
        .asString()
        .startsWith("| b |");
  }
}

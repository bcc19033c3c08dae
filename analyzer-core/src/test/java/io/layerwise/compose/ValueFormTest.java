package io.layerwise.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes and durations as text. */
class ValueFormTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1024, 1024",
    "2b, 2",
    "1k, 1024",
    "64k, 65536",
    "64KB, 65536",
    "512M, 536870912",
    "512MiB, 536870912",
    "1.5gb, 1610612736",
    "1 g, 1073741824",
    "2t, 2199023255552",
    "-1, -1"
  })
  void sizesAreBinary(String text, long bytes) {
    assertThat(ByteSize.parse(text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "-2", "1x", "1.5.5m", "1e3", "9999999999999999999", "8192p"})
  void whatIsNoSizeIsNotGuessed(String text) {
    assertThat(ByteSize.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "10s, PT10S",
    "1m30s, PT1M30S",
    "1.5s, PT1.5S",
    "2h32m, PT2H32M",
    "250ms, PT0.25S",
    "1h5m30s20ms, PT1H5M30.02S",
    "100us, PT0.0001S",
    "0, PT0S"
  })
  void durationsHaveUnits(String text, Duration duration) {
    assertThat(Durations.parse(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10", "s", "10 s", "10s ", "1m-3s", "999999999999999999w"})
  void whatIsNoDurationIsNotGuessed(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }

  @Test
  void aLongDurationTakesNoTime() {
    assertThat(Durations.parse("1s".repeat(1_000_000))).isEmpty();
  }
}

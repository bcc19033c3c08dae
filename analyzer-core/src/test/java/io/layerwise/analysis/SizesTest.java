package io.layerwise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "6400, 6.4 kB",
    "6405, 6.4 kB",
    "12350, 12.4 kB",
    "99949, 99.9 kB",
    "99950, 100.0 kB",
    "312400000, 312.4 MB",
    "1380000000, 1.38 GB",
    "999949, 999.9 kB",
    "999950, 1.0 MB",
    "999999999, 1.00 GB",
    "9223372036854775807, 9.22 EB",
  })
  void oneDecimalOrTwoFromGigabytesOn(long bytes, String text) {
    assertThat(Sizes.of(bytes)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0 %",
    "0, 7, 0 %",
    "7, 7, 100 %",
    "1, 1000000, <0.1 %",
    "999999, 1000000, >99.9 %",
    "1, 3, 33.3 %",
  })
  void percentAreNeverRoundedToNothingOrAll(long part, long whole, String text) {
    assertThat(Sizes.percent(part, whole)).isEqualTo(text);
  }

  @Test
  void aNumberAgreesWithItsNoun() {
    assertThat(Sizes.count(1, "file")).isEqualTo("1 file");
    assertThat(Sizes.count(78_123, "file")).isEqualTo("78,123 files");
  }
}

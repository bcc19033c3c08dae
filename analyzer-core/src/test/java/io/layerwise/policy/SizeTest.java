package io.layerwise.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "42, 42",
    "1B, 1",
    "500kB, 500000",
    "50 kb, 50000",
    "180MB, 180000000",
    "180M, 180000000",
    "1.2GiB, 1288490188",
    "1KiB, 1024",
    "2TB, 2000000000000",
    "9223372036854775807, 9223372036854775807"
  })
  void aSizeAsPeopleWriteIt(String text, long bytes) {
    assertThat(Size.parse(text)).contains(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "MB",
        "-1",
        "-1MB",
        "1,5MB",
        "1e3",
        "ten",
        "1XB",
        "1iB",
        "1 MB a",
        "9223372036854775808",
        "99999999TB",
        "NaN",
        "0x10",
        "1.MB"
      })
  void noSizeAtAll(String text) {
    assertThat(Size.parse(text)).isEmpty();
  }
}

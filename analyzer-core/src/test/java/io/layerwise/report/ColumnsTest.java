package io.layerwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertThat(Columns.of("abc")).isEqualTo(3);
    assertThat(Columns.of("日本")).isEqualTo(4);
    assertThat(Columns.of("e\u0301")).isEqualTo(1);
    assertThat(Columns.of("\ud83d\ude00")).isEqualTo(2);
  }

  @Test
  void whatIsCutNeverTakesMore() {
    for (int most = 0; most < 12; most++) {
      assertThat(Columns.of(Columns.cut("a日本語bcdef", most))).isLessThanOrEqualTo(Math.max(1, most));
      assertThat(Columns.of(Columns.cutMiddle("a日本語bcdef", most)))
          .isLessThanOrEqualTo(Math.max(1, most));
    }
  }

  @Test
  void theMiddleIsCutSoThatBothEndsStay() {
    assertThat(Columns.cutMiddle("/usr/lib/very/long/name.so", 13)).isEqualTo("/usr/l…ame.so");
    assertThat(Columns.cutMiddle("/short", 13)).isEqualTo("/short");
    assertThat(Columns.cut("instruction", 5)).isEqualTo("inst…");
  }
}

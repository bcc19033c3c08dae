package io.layerwise.benchmarks.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowTest {
  private static String row(long content, long claimed, Score advised, Score everything) {
    return new Row("app", content, claimed, Optional.of(advised), Optional.of(everything))
        .markdown();
  }

  @Test
  void tellsFoundOfWhatIsRemovedAndFalseOfWhatIsClaimed() {
    assertThat(
            row(
                200_000_000,
                90_000_000,
                new Score(100_000_000, 90_000_000, 81_000_000),
                new Score(100_000_000, 100_000_000, 81_000_000)))
        .isEqualTo("| app | 200.0 | 100.0 | 81.0 % | 10.0 % | 19.0 % | 90.0 | 45.0 % |\n");
  }

  @Test
  void sharesOfNothingAreNotTold() {
    assertThat(row(0, 0, Score.ZERO, Score.ZERO))
        .isEqualTo("| app | 0.0 | 0.0 | – | – | – | 0.0 | – |\n");
    assertThat(row(2_000_000, 0, new Score(1_000_000, 0, 0), new Score(1_000_000, 0, 0)))
        .isEqualTo("| app | 2.0 | 1.0 | 0 % | – | – | 0.0 | 0 % |\n");
  }

  @Test
  void whereNextToNothingIsRemovedTheImageIsCleanAndOnlyTheClaimTells() {
    Score little = new Score(100_000, 400_000, 100_000);

    assertThat(row(200_000_000, 400_000, little, little))
        .isEqualTo("| app | 200.0 | 0.1 | – | – | – | 0.4 | 0.2 % |\n");
  }

  @Test
  void anImageAloneHasNoRebuildToBeHeldAgainst() {
    assertThat(new Row("app", 4_000_000, 0, Optional.empty(), Optional.empty()).markdown())
        .isEqualTo("| app | 4.0 | – | – | – | – | 0.0 | 0 % |\n");
  }
}

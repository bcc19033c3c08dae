package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void workOfLessThanASecondShowsNothing() {
    try (ProgressBar bar = bar(true, 100_000_000)) {
      clock.addAndGet(900_000_000L);
      bar.advanced(90_000_000);
    }

    assertThat(shown()).isEmpty();
  }

  @Test
  void longerWorkShowsHowFarItHasCome() {
    try (ProgressBar bar = bar(true, 100_000_000)) {
      clock.addAndGet(1_100_000_000L);
      bar.advanced(50_000_000);
    }

    assertThat(shown()).contains("[###############               ] 50 of 100 MB");
  }

  @Test
  void theLineIsWipedAwayInTheEnd() {
    try (ProgressBar bar = bar(true, 100_000_000)) {
      clock.addAndGet(2_000_000_000L);
      bar.advanced(1);
    }

    assertThat(shown()).endsWith("\r\u001b[K");
  }

  @Test
  void aStreamOfUnknownLengthCountsWhatWasRead() {
    try (ProgressBar bar = bar(true, 0)) {
      clock.addAndGet(2_000_000_000L);
      bar.advanced(7_000_000);
    }

    assertThat(shown()).contains("7 MB read");
  }

  @Test
  void nothingIsShownWhereStandardErrorIsNoTerminal() {
    try (ProgressBar bar = bar(false, 100_000_000)) {
      clock.addAndGet(9_000_000_000L);
      bar.advanced(50_000_000);
    }

    assertThat(shown()).isEmpty();
  }

  private ProgressBar bar(boolean terminal, long totalBytes) {
    return new ProgressBar(
        new PrintStream(err, true, StandardCharsets.UTF_8), terminal, totalBytes, clock::get);
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8);
  }
}

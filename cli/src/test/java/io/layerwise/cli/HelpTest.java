package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze",
        "split",
        "compare",
        "practices",
        "check",
        "files",
        "packages",
        "cat",
        "explain",
        "cache"
      })
  void everyCommandShowsExamplesThatBeginWithItsName(String command) {
    Run run = Run.of(command, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Examples:").contains("  layerwise " + command + " ");
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(100));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze",
        "split",
        "compare",
        "practices",
        "check",
        "files",
        "packages",
        "cat",
        "explain",
        "cache"
      })
  void everyCommandTellsItsExitCodes(String command) {
    assertThat(Run.of(command, "--help").out()).contains("3   the image could not be read");
  }

  @Test
  void theVersionTellsThePrograms() {
    assertThat(Run.of("--version").out()).startsWith("layerwise ").contains("Java ");
  }

  @Test
  void completionKnowsTheCommandsAndTheirOptions() {
    Run run = Run.of("generate-completion");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("analyze", "split", "files", "cat", "--platform", "--history", "--dockerfile");
  }
}

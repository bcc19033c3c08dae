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
  void theCommandsAreListedAlikeHoweverTheListIsAskedFor() {
    String list = Run.of("--help").out();

    assertThat(list).contains("Say where every byte of an image went", "generate-completion");
    assertThat(Run.of("help").out()).isEqualTo(list);
    assertThat(Run.of("--verbose", "-h").out()).isEqualTo(list);
    assertThat(Run.of().err()).isEqualTo(list);
  }

  @Test
  void aCommandsHelpIsTheSameWithAnOptionBeforeIt() {
    String help = Run.of("check", "--help").out();

    assertThat(help).contains("Sizes are written as 180MB", "--max-size");
    assertThat(Run.of("--verbose", "check", "--help").out()).isEqualTo(help);
    assertThat(Run.of("help", "check").out()).isEqualTo(help);
  }

  @Test
  void aMisspeltCommandIsToldWhatItMayHaveMeant() {
    assertThat(Run.of("anlyze").err()).contains("analyze");
  }

  @Test
  void completionKnowsTheCommandsAndTheirOptions() {
    Run run = Run.of("generate-completion");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("analyze", "split", "files", "cat", "--platform", "--history", "--dockerfile");
  }
}

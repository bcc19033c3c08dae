package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private static final Map<String, String> ON_A_TERMINAL =
      Map.of(
          "layerwise.terminal.output", "true",
          "layerwise.terminal.error", "true",
          "layerwise.terminal.columns", "132");

  @Test
  void aPipeHasNoColourAndNoWidth() {
    Terminal terminal = Terminal.of(Map.of(), Map.of());

    assertThat(terminal.colour()).isFalse();
    assertThat(terminal.width()).isZero();
  }

  @Test
  void aTerminalHasBoth() {
    Terminal terminal = Terminal.of(Map.of("TERM", "xterm"), ON_A_TERMINAL);

    assertThat(terminal.colour()).isTrue();
    assertThat(terminal.width()).isEqualTo(132);
  }

  @Test
  void noColourTurnsColourOffWhateverItsValue() {
    assertThat(Terminal.of(Map.of("NO_COLOR", "1"), ON_A_TERMINAL).colour()).isFalse();
    assertThat(Terminal.of(Map.of("NO_COLOR", "0"), ON_A_TERMINAL).colour()).isFalse();
  }

  @Test
  void anEmptyNoColourIsNone() {
    assertThat(Terminal.of(Map.of("NO_COLOR", ""), ON_A_TERMINAL).colour()).isTrue();
  }

  @Test
  void aDumbTerminalHasNoColour() {
    assertThat(Terminal.of(Map.of("TERM", "dumb"), ON_A_TERMINAL).colour()).isFalse();
  }

  @Test
  void columnsFromTheEnvironmentWin() {
    assertThat(Terminal.of(Map.of("COLUMNS", "60"), ON_A_TERMINAL).width()).isEqualTo(60);
    assertThat(Terminal.of(Map.of("COLUMNS", "60"), Map.of()).width()).isEqualTo(60);
  }

  @Test
  void columnsThatAreNoNumberAreIgnored() {
    assertThat(Terminal.of(Map.of("COLUMNS", "wide"), ON_A_TERMINAL).width()).isEqualTo(132);
    assertThat(Terminal.of(Map.of("COLUMNS", "0"), ON_A_TERMINAL).width()).isEqualTo(132);
  }
}

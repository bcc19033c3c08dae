package io.layerwise.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, with the place and a way out. */
class BrokenComposeFileTest {

  private static ComposeException refused(String text) {
    return catchThrowableOfType(ComposeException.class, () -> Project.of(text).read());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~services: [~                                        | 1 | YAML",
        "~services:\n\ta: b~                                  | 2 | YAML",
        "~services:\n  a: {}\n  a: {}~                        | 3 | each key once",
        "~services:\n  a: \"\\x~                                | 2 | YAML",
        "~services:\n  a: \"\\UFFFFFFFF\"~                      | 2 | YAML",
        "~a~                                                  | 1 | a mapping with services",
        "~services:\n- a~                                     | 2 | a mapping for services",
        "~services:\n  a: text~                               | 2 | a mapping",
        "~services:\n  a:\n    image: [a]~                    | 3 | a single value for image",
        "~services:\n  a:\n    ? [x]\n    : b~                | 3 | a single value as key",
        "~services:\n  a:\n    mem_limit: 5x~                 | 3 | a size for mem_limit",
        "~services:\n  a:\n    cpus: many~                    | 3 | a number of CPUs",
        "~services:\n  a:\n    privileged: maybe~             | 3 | true or false",
        "~services:\n  a:\n    ports: ['x:y']~                | 3 | a port",
        "~services:\n  a:\n    ports: [{published: 1}]~       | 3 | a target",
        "~services:\n  a:\n    volumes: ['ab:/b:ro:c']~       | 3 | SOURCE:TARGET",
        "~services:\n  a:\n    volumes: [{source: 1}]~        | 3 | a target",
        "~services:\n  a:\n    environment: [[a]]~            | 3 | NAME=value",
        "~services:\n  a:\n    command: a 'b~                 | 3 | a closing '",
        "~services:\n  a:\n    healthcheck: {test: [curl]}~   | 3 | NONE, CMD or CMD-SHELL",
        "~services:\n  a:\n    healthcheck: {interval: 5}~    | 3 | a duration",
        "~services:\n  a:\n    image: a$~                     | 3 | a variable",
        "~services:\n  a:\n    image: ${a~                    | 3 | a variable",
        "~services:\n  a:\n    image: ${a!b}~                 | 3 | a variable",
        "~services:\n  a:\n    image: *x~                     | 3 | an alias",
        "~services:\n  a: &x\n    b: *x~                      | 3 | an alias",
        "~services:\n  a:\n    <<: text~                      | 3 | a mapping",
        "~include:\n  - {}~                                   | 2 | a path to include",
        "~services:\n  a:\n    extends: {}~                   | 3 | extends.service"
      })
  void thePlaceAndWhatWasExpectedAreTold(String text, int line, String expected) {
    ComposeException e = refused(text);
    assertThat(e).as(text).isNotNull();
    assertThat(e.file()).isEqualTo("compose.yaml");
    assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
    assertThat(e.column()).isPositive();
    assertThat(e.expected()).contains(expected);
    assertThat(e.found()).isNotBlank();
    assertThat(e.remedy()).endsWith(".");
  }

  @Test
  void theColumnIsToldToo() {
    assertThat(refused("services:\n  a: {cpus: x}\n").column()).isEqualTo(13);
  }

  @Test
  void whatIsFoundIsFitForATerminal() {
    assertThat(refused("services: {a: {cpus: \"\\e[31m\"}}").found()).isEqualTo("\"\\x1b[31m\"");
  }

  @Test
  void aBrokenEnvironmentFileIsNamed() {
    for (String broken : new String[] {"=x", "A B=x", "ok=1\nA='x"}) {
      ComposeException e =
          catchThrowableOfType(ComposeException.class, () -> Project.service("image: a", broken));
      assertThat(e.file()).isEqualTo(".env");
    }
  }

  @Test
  void theFileHasToBeThereAndToBeText() {
    assertThatExceptionOfType(ComposeException.class)
        .isThrownBy(() -> new Project().read())
        .withMessageContaining("compose.yaml");
    assertThatExceptionOfType(ComposeException.class)
        .isThrownBy(() -> new Project().with("compose.yaml", new byte[] {(byte) 0xff}).read())
        .withMessageContaining("UTF-8");
  }

  @Test
  void anEmptyFileHasNoServices() throws IOException {
    assertThat(Project.of("").read().services()).isEmpty();
    assertThat(Project.of("\uFEFF# nothing\n").read().services()).isEmpty();
  }

  @Test
  void aFileOfOneMebibyteIsReadAndALargerOneRefused() throws IOException {
    String begin = "services: {a: {image: b}}\n#";
    String most = begin + "x".repeat(ComposeProject.MOST_BYTES - begin.length());
    assertThat(Project.of(most).read().services()).hasSize(1);
    assertThat(refused(most + "x").expected()).contains("1048576 bytes");
  }

  @Test
  void aliasesThatMultiplyAreRefused() {
    StringBuilder laughs = new StringBuilder("x-a: &a0 [lol, lol]\n");
    for (int i = 1; i < 40; i++) {
      String before = "*a" + (i - 1);
      laughs.append("x-" + i + ": &a" + i + " [" + before + ", " + before + "]\n");
    }
    assertThat(refused(laughs.toString()).expected()).contains("100000 values");
  }

  @Test
  void variablesThatMultiplyAreRefused() {
    StringBuilder environment = new StringBuilder("A0=lollollol\n");
    for (int i = 1; i < 60; i++) {
      environment.append("A" + i + "=$A" + (i - 1) + "$A" + (i - 1) + "\n");
    }
    assertThatExceptionOfType(ComposeException.class)
        .isThrownBy(() -> Project.service("image: $A59", environment.toString()))
        .withMessageContaining("values and characters");
  }

  @Test
  void servicesThatMultiplyAreRefused() {
    StringBuilder services = new StringBuilder("services:\n  big:\n    security_opt:\n");
    services.append("      - x\n".repeat(20_000));
    for (int i = 0; i < 8_000; i++) {
      services.append("  s" + i + ": {extends: big, security_opt: [y]}\n");
    }
    assertThat(refused(services.toString()).expected()).contains("values and characters");
  }

  @Test
  void nestingIsBounded() {
    assertThat(refused("a: " + "[".repeat(500_000)).expected()).contains("100 levels");
    assertThat(refused("services: {a: {image: '" + "${A:-".repeat(60) + "}".repeat(60) + "'}}"))
        .hasMessageContaining("50 nested defaults");
  }
}

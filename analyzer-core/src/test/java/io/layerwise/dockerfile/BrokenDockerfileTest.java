package io.layerwise.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, with the line and a way out. */
class BrokenDockerfileTest {

  private static DockerfileException refused(String text) {
    return catchThrowableOfType(DockerfileException.class, () -> Dockerfile.parse(text));
  }

  @Test
  void anUnknownInstructionIsNamedWithTheNearestOne() {
    DockerfileException e = refused("FROM a\n\n# why\nRUNN npm ci\n");
    assertThat(e.line()).isEqualTo(4);
    assertThat(e.found()).isEqualTo("\"RUNN\"");
    assertThat(e.remedy()).startsWith("Did you mean RUN?");
    assertThat(refused("FROM a\nENTRYPONT x").remedy()).contains("ENTRYPOINT");
  }

  @Test
  void aHereDocumentMustEnd() {
    DockerfileException e = refused("FROM a\nRUN <<EOF\necho\n EOF\n");
    assertThat(e.line()).isEqualTo(2);
    assertThat(e).hasMessageContaining("\"EOF\"").hasMessageContaining("the end of the file");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~                              | 1 | FROM",
        "~# only a comment\n\n~          | 2 | FROM",
        "~ARG a\n~                       | 1 | FROM",
        "~ARG a\nRUN x\nFROM a~          | 2 | FROM",
        "~FROM~                          | 1 | arguments behind FROM",
        "~FROM a b~                      | 1 | AS and a name",
        "~FROM a AS~                     | 1 | AS and a name",
        "~FROM a\nRUN~                   | 2 | arguments behind RUN",
        "~FROM a\nRUN --mount=type=ssh~  | 2 | arguments behind RUN",
        "~FROM a\nCOPY x~                | 2 | a target",
        "~FROM a\nCOPY [\"x\"]~          | 2 | a target",
        "~FROM a\nENV x~                 | 2 | name=value",
        "~FROM a\nENV a=1 b~             | 2 | name=value",
        "~FROM a\nLABEL =1~              | 2 | name=value",
        "~FROM a\nHEALTHCHECK curl x~    | 2 | NONE, or CMD",
        "~FROM a\nHEALTHCHECK CMD~       | 2 | NONE, or CMD",
        "~FROM a\nSHELL /bin/sh~         | 2 | JSON",
        "~FROM a\nONBUILD ONBUILD USER x~| 2 | put off",
        "~FROM a\nONBUILD FROM x~        | 2 | put off",
        "~FROM a\nONBUILD NOPE x~        | 2 | an instruction",
        "~# escape=x\nFROM a~            | 1 | escape directive",
        "~# syntax=a\n# Syntax=b\nFROM a~| 2 | once",
        "~FROM a\n\\\n~                  | 2 | an instruction"
      })
  void theLineAndWhatWasExpectedAreTold(String text, int line, String expected) {
    DockerfileException e = refused(text);
    assertThat(e).as(text).isNotNull();
    assertThat(e.line()).isEqualTo(line);
    assertThat(e.expected()).contains(expected);
    assertThat(e.found()).isNotBlank();
    assertThat(e.remedy()).endsWith(".");
  }

  @Test
  void whatIsFoundIsFitForATerminal() {
    assertThat(refused("FROM a\n\u001b[31mRUN x").found()).isEqualTo("\"\\x1b[31mRUN\"");
  }

  @Test
  void aFileOfOneMebibyteIsReadAndALargerOneRefused() throws DockerfileException {
    String begin = "FROM a\n#";
    String most = begin + "x".repeat(Dockerfile.MOST_BYTES - begin.length());
    assertThat(Dockerfile.parse(most).stages()).hasSize(1);
    assertThat(refused(most + "x").expected()).contains("1048576 bytes");
  }

  @Test
  void tooManyInstructionsAreRefused() {
    assertThatExceptionOfType(DockerfileException.class)
        .isThrownBy(() -> Dockerfile.parse("FROM a\n".repeat(20_000)))
        .withMessageContaining("10000 instructions");
  }
}

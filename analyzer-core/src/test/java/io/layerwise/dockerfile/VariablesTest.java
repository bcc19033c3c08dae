package io.layerwise.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

  private static Variables end(String dockerfile) throws DockerfileException {
    Dockerfile file = Dockerfile.parse(dockerfile);
    return file.variables(file.lastStage()).after(file.lastStage().instructions());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "$V                 | 1.2.3-rc",
        "${V}x              | 1.2.3-rcx",
        "$Vx                | ~~",
        "a$                 | a$",
        "${V:-d}            | 1.2.3-rc",
        "${NO:-d}           | d",
        "${NO-d}            | d",
        "${EMPTY-d}         | ~~",
        "${EMPTY:-d}        | d",
        "${NO:-${V}}        | 1.2.3-rc",
        "${NO:-$V$V}        | 1.2.3-rc1.2.3-rc",
        "${V:+a}            | a",
        "${EMPTY:+a}        | ~~",
        "${EMPTY+a}         | a",
        "${NO+a}            | ~~",
        "${V?gone}          | 1.2.3-rc",
        "${V%.*}            | 1.2",
        "${V%%.*}           | 1",
        "${V#*.}            | 2.3-rc",
        "${V##*.}           | 3-rc",
        "${V%x}             | 1.2.3-rc",
        "${V#?.}            | 2.3-rc",
        "${V%%-??}          | 1.2.3",
        "${V/./_}           | 1_2.3-rc",
        "${V//./_}          | 1_2_3-rc",
        "\\$V               | $V",
        "'$V'               | $V",
        "\"$V\"             | 1.2.3-rc",
        "\"a \\\" b\"       | a \" b",
        "\"a\\b\"           | a\\b",
        "a\\ b              | a b"
      })
  void wordsAreExpandedAsTheReferenceSays(String word, String value) throws IOException {
    Variables variables = end("FROM scratch\nENV V=1.2.3-rc EMPTY=");
    assertThat(variables.expand(word)).contains(value);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"${V", "${}", "${V:}", "${V^}", "\"a", "'a", "${NO?why}", "${NO:-${", "${V/*/x}"})
  void whatIsBrokenOrTooRichHasNoValue(String word) throws IOException {
    assertThat(end("FROM scratch\nENV V=1").expand(word)).isEmpty();
  }

  @Test
  void whatIsGivenWhenItIsBuiltIsNotKnown() throws IOException {
    Variables variables = end("FROM scratch\nARG A\nARG TARGETARCH\nARG D=d");
    assertThat(variables.expand("$A")).isEmpty();
    assertThat(variables.expand("x${A:-b}")).isEmpty();
    assertThat(variables.expand("${A:+b}")).isEmpty();
    assertThat(variables.expand("$TARGETARCH")).isEmpty();
    assertThat(variables.expand("$D")).contains("d");
    assertThat(variables.expand("${D:-$A}")).as("not needed").contains("d");
  }

  @Test
  void aBaseImageMayHaveSetAnything() throws IOException {
    assertThat(end("FROM a\nENV PATH=/x:$PATH\nENV B=1").expand("$B $PATH")).isEmpty();
    assertThat(end("FROM a").expand("${B:-1}")).isEmpty();
    assertThat(end("FROM scratch\nENV PATH=/x:$PATH").expand("$PATH")).contains("/x:");
  }

  @Test
  void aGlobalArgumentIsSeenWhereItIsDeclaredAgain() throws IOException {
    assertThat(end("ARG V=1\nFROM scratch").expand("$V")).contains("");
    assertThat(end("ARG V=1\nFROM scratch\nARG V").expand("$V")).contains("1");
    assertThat(end("ARG V=1\nFROM scratch\nARG V=2").expand("$V")).contains("2");
  }

  @Test
  void theEnvironmentPrevailsOverArguments() throws IOException {
    assertThat(end("FROM scratch\nENV V=1\nARG V=2").expand("$V")).contains("1");
    assertThat(end("FROM scratch\nARG V=2\nENV V=$V-1").expand("$V")).contains("2-1");
  }

  @Test
  void oneInstructionSeesTheValuesBeforeIt() throws IOException {
    // The example of the reference, "Environment replacement".
    Variables variables = end("FROM scratch\nENV abc=hello\nENV abc=bye def=$abc\nENV ghi=$abc");
    assertThat(variables.expand("$def $ghi")).contains("hello bye");
    assertThat(end("FROM scratch\nARG A=1 B=$A").expand("$B")).contains("1");
  }

  @Test
  void aStageHasTheVariablesOfTheStageThatItBeginsFrom() throws IOException {
    String file = "FROM scratch AS a\nARG V=1\nENV W=2\nFROM x AS b\nFROM a\nENV Z=3";
    assertThat(end(file).expand("$V$W$Z")).contains("123");
  }

  @Test
  void escapesAreThoseOfTheFile() throws IOException {
    Stage windows = Samples.of("windows").lastStage();
    Variables variables = Samples.of("windows").variables(windows).after(windows.instructions());
    assertThat(variables.value("TOOLS")).contains("C:\\tools \"x86\"");
    assertThat(variables.value("PATH_TAIL")).contains("C:\\tools\\bin");
  }

  @Test
  void samplesAreResolved() throws IOException {
    Dockerfile ruby = Samples.of("ruby");
    Variables variables = ruby.variables(ruby.lastStage()).after(ruby.lastStage().instructions());
    assertThat(variables.value("BUNDLE_PATH")).contains("/usr/local/bundle/3");
    assertThat(variables.value("GREETING")).contains("Hello, \"world\"");
    assertThat(variables.value("ESCAPED")).contains("a b");
    assertThat(variables.value("EMPTY")).contains("");
    assertThat(variables.value("GEM_PATH")).as("GEM_HOME is the base's").isEmpty();
    assertThat(variables.value("LITERAL")).contains("$HOME");
    assertThat(ruby.globalVariables().expand("$VARIANT")).contains("3.3-slim");
  }

  @Test
  void aValueThatDoublesIsGivenUpBeforeItFillsTheMemory() throws IOException {
    StringBuilder file = new StringBuilder("FROM scratch\nENV A=0123456789\n");
    file.append("ENV A=$A$A\n".repeat(60));
    assertThat(end(file.toString()).value("A")).isEqualTo(Optional.empty());
    assertThat(end("FROM scratch\nENV A=" + "${B:-".repeat(100_000)).value("A")).isEmpty();
  }
}

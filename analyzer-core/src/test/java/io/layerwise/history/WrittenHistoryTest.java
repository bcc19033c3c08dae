package io.layerwise.history;

import static io.layerwise.history.Configs.BUILDKIT;
import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text to execute is to the byte, the text to show on one line. */
class WrittenHistoryTest {
  private static String written(Instruction instruction) {
    WrittenInstruction written = WrittenInstruction.of(instruction);
    assertThat(written.missing()).isEmpty();
    return written.text();
  }

  private static String missing(Instruction instruction) {
    return WrittenInstruction.of(instruction).missing().orElse("");
  }

  @Test
  void buildKitKeepsTheLinesOfAHereDocument() {
    Instruction run =
        history().layer("RUN |1 A=b /bin/sh -c set -e\n\tls  -l\n\n # buildkit", BUILDKIT).last();

    assertThat(run.arguments()).isEqualTo("set -e\n\tls  -l\n\n");
    assertThat(run.text()).isEqualTo("RUN set -e ls -l");
    assertThat(written(run)).isEqualTo("RUN <<EOF\nset -e\n\tls  -l\n\nEOF");
  }

  @Test
  void andThoseThatACommandReads() {
    Instruction run =
        history()
            .layer("RUN /bin/sh -c cat > x <<EOF\nfirst\n\tsecond\nEOF # buildkit", BUILDKIT)
            .last();

    assertThat(run.arguments()).isEqualTo("cat > x <<EOF\nfirst\n\tsecond\nEOF");
    assertThat(run.text()).isEqualTo("RUN cat > x <<EOF first second EOF");
    assertThat(written(run)).isEqualTo("RUN cat > x <<EOF\nfirst\n\tsecond\nEOF");
  }

  @Test
  void blanksAndQuotesOfOneLineStay() {
    Instruction run =
        history()
            .layer("RUN /bin/sh -c printf 'a:    b\\n\tc'     && ls # buildkit", BUILDKIT)
            .last();

    assertThat(run.text()).isEqualTo("RUN printf 'a: b\\n c' && ls");
    assertThat(written(run)).isEqualTo("RUN printf 'a:    b\\n\tc'     && ls");
    assertThat(written(history().empty("ENV A=x   y", BUILDKIT).last()))
        .isEqualTo("ENV A=\"x   y\"");
  }

  @Test
  void linesOfAnExecFormKeepTheirShell() {
    String script = "set -e\nls";
    assertThat(written(history().layer("RUN /bin/bash -c " + script + " # buildkit").last()))
        .isEqualTo("RUN [\"/bin/bash\", \"-c\", \"set -e\\nls\"]");
    assertThat(written(history().layer("/bin/sh -c " + script).last()))
        .isEqualTo("RUN [\"/bin/sh\", \"-c\", \"set -e\\nls\"]");
    assertThat(missing(history().layer("RUN python3 -c a\nb # buildkit").last()))
        .contains("the words of this command");
  }

  @Test
  void buildahLeavesOutTheLineThatEndsADocument() {
    Configs buildah = history().label("io.buildah.version", "1.33");
    assertThat(written(buildah.layer("/bin/sh -c <<EOF\nset -e\nls", "FROM a").last()))
        .isEqualTo("RUN <<EOF\nset -e\nls\nEOF");
    assertThat(written(buildah.layer("/bin/sh -c --mount=type=ssh cat > x <<EOF && ls\na").last()))
        .isEqualTo("RUN --mount=type=ssh cat > x <<EOF && ls\na\nEOF");
    assertThat(written(buildah.layer("/bin/sh -c <<EOF\n#!/usr/bin/python3\nprint()").last()))
        .isEqualTo("RUN <<EOF\n#!/usr/bin/python3\nprint()\nEOF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUN /bin/sh -c /dev/pipes/EOF # buildkit", "RUN cat <<EOF > x"})
  void aScriptThatIsNotRecordedIsMissing(String recorded) {
    Instruction run = history().author("kaniko").layer(recorded).last();

    assertThat(run.lacksScript()).isTrue();
    assertThat(missing(run)).contains("here-document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUN /bin/sh -c /dev/pipes/a/b # buildkit", "RUN cat <<< EOF"})
  void whatIsRecordedIsNotMissing(String recorded) {
    assertThat(history().author("kaniko").layer(recorded).last().lacksScript()).isFalse();
  }

  @Test
  void neitherIsTheDocumentOfACopy() {
    Instruction copy = history().layer("COPY <<EOF /etc/x # buildkit", BUILDKIT).last();

    assertThat(missing(copy)).isEqualTo("what was written here");
    assertThat(WrittenInstruction.of(copy).text()).isEqualTo("COPY <<EOF /etc/x\nEOF");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '\0',
      value = {
        "LABEL a=b%nRUN evil ==> LABEL a=\"b\\nRUN evil\"",
        "USER a%nRUN evil ==> USER a RUN evil",
        "WORKDIR /a%nRUN evil ==> WORKDIR /a RUN evil",
      })
  void noLineBecomesAnInstructionOfItsOwn(String recorded, String text) {
    Instruction instruction = history().empty(recorded.replace("%n", "\n"), BUILDKIT).last();

    assertThat(WrittenInstruction.of(instruction).text()).isEqualTo(text);
  }

  @Test
  void whatIsPutOffKeepsItsLines() {
    assertThat(written(history().empty("ONBUILD RUN <<EOF\nls\nEOF", BUILDKIT).last()))
        .isEqualTo("ONBUILD RUN <<EOF\nls\nEOF");
  }

  @Test
  void secretsAndControlCharactersAreNotWritten() {
    Instruction run =
        history()
            .layer("RUN /bin/sh -c a\u001b[2J\ncurl -u ci:s3cr3tPw9-of-nobody x\n # buildkit")
            .last();

    assertThat(written(run))
        .startsWith("RUN <<EOF\na\uFFFD[2J\ncurl -u ci:")
        .doesNotContain("of-nobody");
  }
}

package io.layerwise.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as what was to be written: by the reader of this package. */
class RunWriterTest {
  private static final List<String> SH = List.of("/bin/sh", "-c");

  private static String written(String script) {
    return RunWriter.write("", script, SH).orElse("");
  }

  /** What the shell gets of the one RUN of a text. */
  private static String given(String text) {
    DockerfileInstruction run = DockerfileInstruction.parse(text).orElseThrow();
    Optional<List<String>> words = run.execForm();
    if (words.isPresent()) {
      assertThat(words.get()).hasSize(3).startsWith("/bin/sh", "-c");
      return words.get().get(2);
    }
    return RunScript.of(run).filter(script -> script.file().isEmpty()).orElseThrow().text();
  }

  @Test
  void oneLineStaysOne() {
    assertThat(written("npm ci")).isEqualTo("RUN npm ci");
    assertThat(written("printf 'a:    b\tc' \\$x")).isEqualTo("RUN printf 'a:    b\tc' \\$x");
    assertThat(RunWriter.write("--mount=type=cache,target=/x ", "npm ci", SH))
        .contains("RUN --mount=type=cache,target=/x npm ci");
  }

  @Test
  void linesAreAHereDocument() {
    assertThat(written("set -e\nnpm ci\n")).isEqualTo("RUN <<EOF\nset -e\nnpm ci\nEOF");
    assertThat(RunWriter.write("--network=none ", "a\n", SH))
        .contains("RUN --network=none <<EOF\na\nEOF");
  }

  @Test
  void itsDelimiterIsNoLineOfTheScript() {
    assertThat(written("cat > x <<EOF\na\nEOF\nEOF2\r\nls\n"))
        .isEqualTo("RUN <<EOF3\ncat > x <<EOF\na\nEOF\nEOF2\r\nls\nEOF3");
  }

  @Test
  void aCommandThatReadsOneKeepsIt() {
    assertThat(written("cat > x <<EOF && ls\na\nEOF")).isEqualTo("RUN cat > x <<EOF && ls\na\nEOF");
  }

  @Test
  void linesWithoutALastNewlineAreWords() {
    assertThat(written("printf 'a\n\tb'"))
        .isEqualTo("RUN [\"/bin/sh\", \"-c\", \"printf 'a\\n\\tb'\"]");
    assertThat(RunWriter.write("", "printf 'a\nb'", List.of())).isEmpty();
  }

  @Test
  void aScriptOfAnInterpreterIsAFileAndNoShells() {
    String python = "#!/usr/bin/env python3\nprint(1)\n";
    assertThat(RunWriter.write("", python, List.of())).contains("RUN <<EOF\n" + python + "EOF");
    assertThat(given(written(python))).isEqualTo(python);
  }

  @Test
  void flagsAndTheExecFormThatSomeBuildersRecordStayWhatTheyAre() {
    assertThat(written("--mount=type=ssh make")).isEqualTo("RUN --mount=type=ssh make");
    assertThat(written("[\"npm\", \"ci\"]")).isEqualTo("RUN [\"npm\", \"ci\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nFROM scratch\nRUN evil",
        "a\nRUN evil\n",
        "a \\",
        "a \\\n",
        "--x",
        "<<EOF",
        "cat <<EOF",
        "cat <<'A B' <<-C\n1\nA B\n\t2\nC",
        "# a\nb",
        "\n\n",
        "a\r\nb\r\n",
        "echo \"\n",
        "[ -f x ]\n",
        "#!/bin/sh\nls"
      })
  void noLineBecomesAnInstructionOfItsOwn(String script) {
    assertThat(given(written(script))).isEqualTo(script);
  }

  @Test
  void anyScriptComesBackToTheByte() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "\n",
            "\n",
            "\t",
            " ",
            "   ",
            "'",
            "\"",
            "$",
            "${A}",
            "$(b)",
            "\\",
            "\\\n",
            "#",
            "# c",
            "EOF",
            "\nEOF\n",
            "<<EOF",
            "<<-EOF",
            "<<'EOF'",
            "cat > x <<EOF\n",
            "RUN ",
            "\nRUN x\n",
            "FROM y",
            "--mount=a ",
            "a",
            "npm ci",
            " && ",
            ";",
            "|",
            "`",
            "\r\n",
            "é",
            "[",
            "]",
            "{\"a\"}",
            "#!",
            "if x; then\n  y\nfi\n");
    int documents = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder script = new StringBuilder("x");
      for (int length = random.nextInt(12); length > 0; length--) {
        script.append(pieces.get(random.nextInt(pieces.size())));
      }
      String text = script.toString();
      String written = written(text);
      // Around a command on one line a Dockerfile has no blanks, and they mean nothing.
      boolean line = text.indexOf('\n') < 0 && !written.startsWith("RUN [");
      assertThat(given(written)).as(written).isEqualTo(line ? text.strip() : text);
      documents += written.startsWith("RUN <<EOF") ? 1 : 0;
    }
    assertThat(documents).isGreaterThan(1000);
  }
}

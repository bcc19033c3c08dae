package io.layerwise.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTextTest {
  /** Runs of blanks as one, since what is left out becomes blank. */
  private static String commands(String script) {
    return ScriptText.of(script).commands().replaceAll(" +", " ");
  }

  @Test
  void aNewlineEndsACommandAndACommentGoesUpToIt() {
    assertThat(commands("cd /app\n# install\nnpm install")).isEqualTo("cd /app\n \nnpm install");
    assertThat(commands("a # b\nc#d ${#e} '# f'")).isEqualTo("a \nc#d ${#e} '# f'");
  }

  @Test
  void aQuotedOrEscapedNewlineEndsNone() {
    assertThat(commands("printf 'a\nb' \"c\nd\" \\\n  e")).isEqualTo("printf 'a b' \"c d\" e");
  }

  @Test
  void aHereDocumentIsNoCommand() {
    assertThat(commands("cat > x <<EOF && ls\nrm -rf /\nEOF\nmake"))
        .isEqualTo("cat > x <<EOF && ls\n make");
    assertThat(commands("cat <<-'END OF' <<\\X\n\tone\n\tEND OF\nEOF\nX\nmake"))
        .isEqualTo("cat <<-'END OF' <<\\X\n make");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat <<< EOF\nmake", "x=$((1 << 2))\nmake", "echo '<<EOF'\nmake"})
  void whatOnlyLooksLikeOneIsNone(String script) {
    assertThat(commands(script)).isEqualTo(script);
    assertThat(ScriptText.of(script).isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat <<EOF", "cat <<EOF\nbody", "cat <<A <<B\nA\n", "cat <<EOF\n EOF"})
  void aDocumentWithoutItsEndIsOpen(String script) {
    assertThat(ScriptText.of(script).isOpen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cat <<EOF\nEOF", "cat <<EOF\nbody\nEOF\n", "cat <<A <<B\nA\nB", ""})
  void oneWithItsEndIsNot(String script) {
    assertThat(ScriptText.of(script).isOpen()).isFalse();
  }

  @Test
  void anyTextIsReadInOnePass() {
    for (String filling : List.of("'", "\"", "\\", "#", "<<A\n", "<<A ", "((", "\n", "<", "\t")) {
      String script = filling.repeat(200_000 / filling.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> assertThat(ScriptText.of(script).commands()).hasSameSizeAs(script),
          filling);
    }
  }
}

package io.layerwise.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShellCommandTest {
  private static List<List<String>> words(String script) {
    return ShellCommand.parse(script).stream().map(ShellCommand::words).toList();
  }

  private static List<String> programs(String script) {
    return ShellCommand.parse(script).stream().flatMap(c -> c.programs().stream()).toList();
  }

  @Test
  void aScriptIsCommandsOfWords() {
    assertThat(words("a b && c 'd e' | \"f g\"h; i\\ j # k\nl"))
        .containsExactly(
            List.of("a", "b"), List.of("c", "d e"), List.of("f gh"), List.of("i j"), List.of("l"));
  }

  @Test
  void aLineMayGoOnAndASubstitutionIsACommand() {
    assertThat(words("a \\\n  b $(c d) `e`"))
        .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
  }

  @Test
  void aProgramIsFoundBehindAssignmentsReservedWordsAndWrappers() {
    assertThat(programs("A=1 B='x y' node server.js")).containsExactly("node");
    assertThat(programs("if [ -f x ]; then exec gosu app:app java -jar a.jar; fi"))
        .contains("[", "exec", "gosu", "java")
        .doesNotContain("a.jar", "then");
    assertThat(programs("exec \"$@\"")).containsExactly("exec", "$@");
    assertThat(programs("timeout 5 curl -f x")).containsExactly("timeout", "5", "curl");
  }

  @Test
  void aLineIsACommandAndACommentNone() {
    assertThat(words("cd /app\n# install\nnpm install\n"))
        .containsExactly(List.of("cd", "/app"), List.of("npm", "install"));
    assertThat(words("printf 'a\nb'")).containsExactly(List.of("printf", "a\nb"));
    assertThat(programs("if true; then\n  echo yes\nfi\n")).containsExactly("true", "echo");
  }

  @Test
  void aHereDocumentHoldsCommandsOnlyWhereAShellReadsIt() {
    assertThat(words("cat > x <<EOF\nrm -rf /\nEOF\nls"))
        .containsExactly(List.of("cat", ">", "x", "<<EOF"), List.of("ls"));
    assertThat(words("bash -e <<EOF\nmake\nEOF\nls"))
        .containsExactly(List.of("bash", "-e", "<<EOF"), List.of("make"), List.of("ls"));
  }

  @Test
  void argumentsAreNoPrograms() {
    assertThat(programs("echo make gcc git")).containsExactly("echo");
  }
}

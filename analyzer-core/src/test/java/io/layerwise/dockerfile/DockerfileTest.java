package io.layerwise.dockerfile;

import static io.layerwise.dockerfile.Samples.instruction;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DockerfileTest {

  @Test
  void directivesAreReadAtTheTopInAnyCase() throws IOException {
    Directives directives =
        Dockerfile.parse("# SYNTAX = docker/dockerfile:1\n#Escape=`\nFROM a").directives();
    assertThat(directives.all())
        .containsExactly(
            new Directive(1, "syntax", "docker/dockerfile:1"), new Directive(2, "escape", "`"));
    assertThat(directives.syntax()).contains("docker/dockerfile:1");
    assertThat(directives.escape()).isEqualTo('`');
  }

  @Test
  void whateverComesFirstEndsThem() throws IOException {
    for (String first : List.of("# a comment", "", "# unknown=directive", "ARG a")) {
      Directives directives = Dockerfile.parse(first + "\n# escape=`\nFROM a").directives();
      assertThat(directives.all()).as(first).isEmpty();
      assertThat(directives.escape()).isEqualTo('\\');
    }
  }

  @Test
  void checksAreSkippedByName() throws IOException {
    Directives node = Samples.of("node").directives();
    assertThat(node.skippedChecks()).containsExactly("JSONArgsRecommended", "UndefinedVar");
    assertThat(node.checksAreErrors()).isTrue();
    Directives ruby = Samples.of("ruby").directives();
    assertThat(ruby.skippedChecks()).isEmpty();
    assertThat(ruby.checksAreErrors()).isFalse();
  }

  @Test
  void keywordsAreReadInAnyCase() throws IOException {
    assertThat(Samples.of("legacy").instructions().map(DockerfileInstruction::keyword))
        .containsExactly(
            Keyword.FROM,
            Keyword.MAINTAINER,
            Keyword.ENV,
            Keyword.ENV,
            Keyword.RUN,
            Keyword.ADD,
            Keyword.EXPOSE,
            Keyword.VOLUME,
            Keyword.CMD);
  }

  @Test
  void continuedLinesAreJoinedWithoutCommentsAndEmptyLines() throws IOException {
    DockerfileInstruction run = Samples.of("legacy").lastStage().instructions().get(3);
    assertThat(run.arguments().replaceAll("\\s+", " "))
        .isEqualTo("apt-get update && apt-get install -y mysql-server mysql-client");
    assertThat(run.source().firstLine()).isEqualTo(6);
    assertThat(run.source().lastLine()).isEqualTo(13);
    assertThat(run.source().text()).startsWith("  run apt-get").contains("# the database\n");
  }

  @Test
  void anEscapedBackslashDoesNotContinueALine() throws IOException {
    assertThat(Samples.of("shell-tricks").lastStage().instructions())
        .extracting(DockerfileInstruction::arguments)
        .contains("echo \\\\", "echo a # no comment here")
        .contains("echo \"two   lines\" '#'   three");
  }

  @Test
  void aBacktickContinuesALineWhereTheDirectiveSaysSo() throws IOException {
    Stage windows = Samples.of("windows").lastStage();
    assertThat(windows.instructions())
        .extracting(DockerfileInstruction::keyword)
        .containsExactly(
            Keyword.SHELL, Keyword.WORKDIR, Keyword.COPY, Keyword.RUN, Keyword.ENV, Keyword.CMD);
    assertThat(windows.instructions().get(1).arguments()).isEqualTo("C:\\app\\");
    assertThat(windows.instructions().get(3).arguments())
        .contains("Start-Process")
        .doesNotContain("`", "without asking");
  }

  @Test
  void commentsAboveBelongToAnInstructionUpToAnEmptyLine() throws IOException {
    Dockerfile php = Samples.of("php-extensions");
    List<DockerfileInstruction> instructions = php.lastStage().instructions();
    assertThat(php.lastStage().from().source().comments()).isEmpty();
    assertThat(php.lastStage().from().source().above()).contains("# What the shop's image holds.");
    assertThat(instructions.get(0).source().comments())
        .containsExactly("renovate: datasource=github-tags depName=phpredis/phpredis");
    assertThat(instructions.get(3).source().comments())
        .containsExactly("docker stops it with SIGTERM otherwise");
    assertThat(Samples.of("legacy").end()).isEqualTo("# the end\n");
  }

  @Test
  void rulesAreIgnoredWhereACommentSaysSo() throws IOException {
    assertThat(Samples.of("python-heredoc").stages().get(0).instructions().get(0).source())
        .extracting(Source::ignoredRules)
        .isEqualTo(List.of("DL3008", "DL3009"));
    Dockerfile php = Samples.of("php-extensions");
    assertThat(php.ignoredRules()).containsExactly("DL3003", "SC2086");
    assertThat(php.lastStage().instructions().get(1).source().ignoredRules())
        .containsExactly("DL3018");
    assertThat(php.lastStage().instructions().get(0).source().ignoredRules()).isEmpty();
    assertThat(Dockerfile.parse("# layerwise global ignore=user-root\nFROM a\n").ignoredRules())
        .containsExactly("user-root");
    assertThat(Samples.of("node").ignoredRules()).isEmpty();
  }

  @Test
  void flagsAreTakenOffTheArguments() throws IOException {
    List<DockerfileInstruction> last = Samples.of("secrets").lastStage().instructions();
    assertThat(last.get(0).flagValue("checksum").orElse("")).startsWith("sha256:0123");
    assertThat(last.get(1).flagValue("keep-git-dir")).contains("true");
    assertThat(last.get(2).flags())
        .extracting(Flag::toString)
        .containsExactly("--parents", "--exclude=*.md", "--exclude=docs/a b", "--from=fetch");
    assertThat(last.get(3).flagValue("chmod")).contains("u=rw,go=r");
    assertThat(last.get(4).arguments()).as("behind --").isEqualTo("true");
    assertThat(instruction("COPY --link a b").flag("link")).isPresent();
    assertThat(instruction("RUN --unheard-of=1 x").flagValue("unheard-of")).contains("1");
    assertThat(instruction("RUN npm ci --omit=dev").flags()).isEmpty();
  }

  @Test
  void anInstructionThatIsPutOffIsReadToo() throws IOException {
    List<DockerfileInstruction> put = Samples.of("onbuild").stages().get(0).instructions();
    assertThat(put).allMatch(one -> one.keyword() == Keyword.ONBUILD);
    assertThat(put.stream().map(one -> one.triggered().orElseThrow().keyword()))
        .containsExactly(
            Keyword.ARG, Keyword.WORKDIR, Keyword.COPY, Keyword.RUN, Keyword.RUN, Keyword.COPY);
    assertThat(put.get(2).triggered().orElseThrow().flagValue("chown")).contains("app:app");
    assertThat(put.get(4).triggered().orElseThrow().heredocs()).hasSize(1);
  }
}

package io.layerwise.dockerfile;

import static io.layerwise.dockerfile.Samples.instruction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeredocTest {

  @Test
  void whatFollowsIsContentUpToItsName() throws IOException {
    DockerfileInstruction run = Samples.of("python-heredoc").stages().get(0).instructions().get(0);
    assertThat(run.source().firstLine()).isEqualTo(5);
    assertThat(run.source().lastLine()).isEqualTo(11);
    assertThat(run.heredocs()).hasSize(1);
    assertThat(run.heredocs().get(0).name()).isEqualTo("EOF");
    assertThat(run.heredocs().get(0).text())
        .startsWith("set -eux\n")
        .contains("# a comment of the script")
        .endsWith("lists/*\n");
    assertThat(run.heredocs().get(0).expands()).isTrue();
  }

  @Test
  void aDashDropsLeadingTabsAndQuotesKeepVariables() throws IOException {
    Heredoc install =
        Samples.of("python-heredoc").stages().get(0).instructions().get(2).heredocs().get(0);
    assertThat(install.name()).isEqualTo("INSTALL");
    assertThat(install.expands()).isFalse();
    assertThat(install.content()).startsWith("\tpython -m venv");
    assertThat(install.text()).startsWith("python -m venv");
  }

  @Test
  void oneInstructionCanHaveSeveral() throws IOException {
    List<DockerfileInstruction> nginx = Samples.of("nginx-configs").lastStage().instructions();
    assertThat(nginx.get(1).heredocs())
        .extracting(Heredoc::name, Heredoc::expands, Heredoc::text)
        .containsExactly(
            tuple("index.html", false, "<p>EOF</p>\nrobots.txt\n"),
            tuple("robots.txt", false, "User-agent: *\n"));
    assertThat(FilesCopied.of(nginx.get(1)).orElseThrow().target())
        .isEqualTo("/usr/share/nginx/html/");
    assertThat(nginx.get(3).heredocs())
        .extracting(Heredoc::text)
        .containsExactly("RUN echo this is no instruction\n", "A\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN cat <<<EOF",
        "RUN echo '<<EOF'",
        "RUN echo \"a <<EOF\"",
        "RUN [\"cat\", \"<<EOF\"]",
        "RUN echo it's <<EOF",
        "RUN echo x<<EOF",
        "USER <<EOF",
        "CMD cat <<EOF"
      })
  void whatIsNoMarkerBeginsNone(String text) throws IOException {
    assertThat(instruction(text).heredocs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<<EOF", "<<-EOF", "3<<EOF", "<< EOF", "<<'EOF'", "<<E\"O\"F", "<<\"EOF\" sh >x"})
  void theseAreMarkers(String marker) throws IOException {
    DockerfileInstruction run = instruction("RUN " + marker + "\nbody\nEOF\nUSER x");
    assertThat(run.heredocs()).extracting(Heredoc::text).containsExactly("body\n");
  }

  @Test
  void anEscapedQuoteIsPartOfTheNameAndStillExpands() throws IOException {
    Heredoc escaped = instruction("RUN <<eo\\'f\neo'f").heredocs().get(0);
    assertThat(escaped.name()).isEqualTo("eo'f");
    assertThat(escaped.expands()).isTrue();
    assertThat(instruction("RUN <<'e'o\\'f\neo'f").heredocs().get(0).expands()).isFalse();
  }

  @Test
  void aFileDescriptorMayPrecede() throws IOException {
    assertThat(instruction("RUN 3<<A\nA").heredocs().get(0).fileDescriptor()).isEqualTo(3);
  }
}

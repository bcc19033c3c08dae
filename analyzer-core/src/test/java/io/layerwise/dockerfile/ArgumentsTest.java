package io.layerwise.dockerfile;

import static io.layerwise.dockerfile.Samples.instruction;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @Test
  void aJsonArrayIsTheExecForm() throws IOException {
    assertThat(Samples.of("ruby").lastStage().instructions())
        .last()
        .extracting(CommandForm::of)
        .isEqualTo(Optional.of(new CommandForm.Exec(List.of("rackup", "--host=0.0.0.0"))));
    assertThat(instruction("CMD []").execForm()).contains(List.of());
    assertThat(instruction("CMD [\"a\\n\\\"\\\\\\/\\u00e9\"]").execForm())
        .contains(List.of("a\n\"\\/\u00e9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "['a']",
        "[ -f /x ] && y",
        "[\"a\",]",
        "[\"a\"] b",
        "[\"a\" \"b\"]",
        "[1]",
        "[\"a\"",
        "[\"\\x\"]",
        "[\"\\u12\"]",
        "[",
        "\"a\""
      })
  void whatIsNoArrayOfStringsIsTheShellForm(String text) throws IOException {
    assertThat(CommandForm.of(instruction("RUN " + text))).contains(new CommandForm.Shell(text));
  }

  @Test
  void aHealthcheckHasACommandOrNone() throws IOException {
    DockerfileInstruction node =
        Samples.of("node").lastStage().instructions().stream()
            .filter(one -> one.keyword() == Keyword.HEALTHCHECK)
            .findFirst()
            .orElseThrow();
    assertThat(node.flagValue("start-period")).contains("10s");
    assertThat(CommandForm.of(node)).containsInstanceOf(CommandForm.Exec.class);
    assertThat(CommandForm.of(instruction("HEALTHCHECK cmd curl -f x")))
        .contains(new CommandForm.Shell("curl -f x"));
    assertThat(CommandForm.of(instruction("HEALTHCHECK NONE"))).isEmpty();
    assertThat(CommandForm.of(instruction("CMD"))).isEmpty();
    assertThat(CommandForm.of(instruction("USER x"))).isEmpty();
  }

  @Test
  void copiedFilesHaveSourcesATargetAndAnOrigin() throws IOException {
    List<DockerfileInstruction> java = Samples.of("java-layered").lastStage().instructions();
    assertThat(FilesCopied.of(java.get(1)))
        .contains(
            new FilesCopied(
                List.of("/layers/dependencies/", "/layers/snapshot-dependencies/"),
                "/app/",
                Optional.of("0")));
    assertThat(FilesCopied.of(instruction("COPY [\"a b\", \"c d/\"]")))
        .contains(new FilesCopied(List.of("a b"), "c d/", Optional.empty()));
    assertThat(FilesCopied.of(java.get(0))).isEmpty();
  }

  @Test
  void mountsHaveOptions() throws IOException {
    List<DockerfileInstruction> fetch = Samples.of("secrets").stages().get(0).instructions();
    assertThat(Mount.of(fetch.get(0)))
        .extracting(Mount::type)
        .containsExactly("secret", "ssh", "tmpfs");
    Mount bind = Mount.of(fetch.get(1)).get(0);
    assertThat(bind.from()).contains("fetch");
    assertThat(bind.target()).contains("/src");
    assertThat(bind.option("readonly")).contains("");
    assertThat(bind.option("sharing")).isEmpty();
    assertThat(Mount.of(instruction("RUN --mount=target=/x y")).get(0).type()).isEqualTo("bind");
  }

  @Test
  void variablesAreAssignedInTwoForms() throws IOException {
    List<DockerfileInstruction> legacy = Samples.of("legacy").lastStage().instructions();
    assertThat(Assignment.of(legacy.get(2)))
        .containsExactly(new Assignment("PATH", Optional.of("/opt/bin:$PATH")));
    assertThat(Assignment.of(instruction("ENV PGDATA /a with  \"spaces\"")))
        .containsExactly(new Assignment("PGDATA", Optional.of("/a with  \"spaces\"")));
    assertThat(Assignment.of(instruction("ENV A=1 B=\"x y\" C=a\\ b D=")))
        .containsExactly(
            new Assignment("A", Optional.of("1")),
            new Assignment("B", Optional.of("\"x y\"")),
            new Assignment("C", Optional.of("a\\ b")),
            new Assignment("D", Optional.of("")));
    assertThat(Assignment.of(instruction("ARG A B=2")))
        .containsExactly(
            new Assignment("A", Optional.empty()), new Assignment("B", Optional.of("2")));
  }

  @Test
  void labelsMayRunOverLinesWithCommentsBetween() throws IOException {
    assertThat(Assignment.of(Samples.of("java-layered").lastStage().instructions().get(0)))
        .extracting(Assignment::name)
        .containsExactly(
            "org.opencontainers.image.title",
            "org.opencontainers.image.authors",
            "org.opencontainers.image.version");
  }

  @Test
  void portsAndVolumesAreWords() throws IOException {
    assertThat(instruction("EXPOSE 80  443/tcp\t53/udp").words())
        .containsExactly("80", "443/tcp", "53/udp");
    assertThat(instruction("VOLUME [\"/a b\", \"/c\"]").words()).containsExactly("/a b", "/c");
    assertThat(instruction("VOLUME /a /c").words()).containsExactly("/a", "/c");
  }

  @Test
  void anImageHasANameATagAndADigest() {
    assertThat(ImageReference.of("localhost:5000/team/app:1.2@sha256:ab"))
        .isEqualTo(
            new ImageReference(
                "localhost:5000/team/app", Optional.of("1.2"), Optional.of("sha256:ab")))
        .hasToString("localhost:5000/team/app:1.2@sha256:ab");
    assertThat(ImageReference.of("localhost:5000/app").tag()).isEmpty();
    assertThat(ImageReference.of("alpine").name()).isEqualTo("alpine");
  }
}

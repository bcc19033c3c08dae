package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassicHistoryTest {
  private static final String NOP = "/bin/sh -c #(nop) ";

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '\0',
      value = {
        "CMD [\"sh\"] ==> CMD [\"sh\"]",
        "CMD [\"nginx\" \"-g\" \"daemon off;\"] ==> CMD [\"nginx\", \"-g\", \"daemon off;\"]",
        "ENTRYPOINT [\"/bin/sh\" \"-c\" \"a \\\"b\\\"\"]"
            + " ==> ENTRYPOINT [\"/bin/sh\", \"-c\", \"a \\\"b\\\"\"]",
        "ENTRYPOINT [] ==> ENTRYPOINT []",
        "ENV PATH=/usr/bin:/bin ==> ENV PATH=/usr/bin:/bin",
        "EXPOSE 80/tcp ==> EXPOSE 80/tcp",
        "EXPOSE map[443/tcp:{} 80/tcp:{}] ==> EXPOSE 443/tcp 80/tcp",
        "VOLUME [/data /logs] ==> VOLUME /data /logs",
        "USER app ==> USER app",
        "MAINTAINER Ann <ann@example.org> ==> MAINTAINER Ann <ann@example.org>",
        "SHELL [/bin/bash -o pipefail -c] ==> SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]",
        "STOPSIGNAL SIGQUIT ==> STOPSIGNAL SIGQUIT",
        "ONBUILD RUN make ==> ONBUILD RUN make",
        "WORKDIR /app ==> WORKDIR /app",
      })
  void metadataIsAShellComment(String recorded, String text) {
    Instruction instruction = history().empty(NOP + " " + recorded).last();

    assertThat(instruction.text()).isEqualTo(text);
    assertThat(instruction.kind().name()).isEqualTo(text.substring(0, text.indexOf(' ')));
    assertThat(instruction.builder()).isEqualTo(Builder.CLASSIC);
    assertThat(instruction.raw()).isEqualTo(NOP + " " + recorded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "ADD file:ce02 in /  ==> ADD … /",
        "COPY file:139c in /x  ==> COPY … /x",
        "COPY dir:7ec1 in /root/.data/  ==> COPY … /root/.data/",
        "COPY multi:7ec1 in ./  ==> COPY … ./",
        "COPY --chown=1:1dir:7ec1 in /app  ==> COPY --chown=1:1 … /app",
        "COPY --chown=app:app file:7ec1 in /app  ==> COPY --chown=app:app … /app",
        "COPY profile:x in /app ==> COPY profile:x in /app",
      })
  void aChecksumStandsForTheCopiedFiles(String recorded, String text) {
    Instruction instruction = history().layer(NOP + recorded).last();

    assertThat(instruction.text()).isEqualTo(text);
    assertThat(instruction.normalised()).isEqualTo(text.replaceAll(" --[^ ]+", ""));
  }

  @Test
  void aRunIsTheScriptWithoutItsShell() {
    Instruction run = history().layer("/bin/sh -c apt-get update \t&& apt-get install  gcc").last();

    assertThat(run.kind()).isEqualTo(InstructionKind.RUN);
    assertThat(run.text()).isEqualTo("RUN apt-get update && apt-get install gcc");
    assertThat(run.arguments()).isEqualTo("apt-get update \t&& apt-get install  gcc");
  }

  @Test
  void aScriptThatMentionsTheMarkIsStillARun() {
    Instruction run = history().layer("/bin/sh -c grep '#(nop) CMD' Dockerfile").last();

    assertThat(run.text()).isEqualTo("RUN grep '#(nop) CMD' Dockerfile");
  }

  @Test
  void aSquashedBuildGivesItsLayerToWhatWroteIt() {
    ImageHistory history =
        history()
            .layer(NOP + "ADD file:ab in / ")
            .empty("/bin/sh -c make")
            .empty(NOP + " CMD [\"x\"]")
            .layer("", "merge sha256:12 to sha256:34")
            .read();

    assertThat(history.ofLayer(0).map(Instruction::text)).contains("ADD … /");
    assertThat(history.ofLayer(1).map(Instruction::text)).contains("RUN make");
  }

  @Nested
  class Shell {
    @Test
    void isTheDefaultUntilAnInstructionSetsAnother() {
      ImageHistory history =
          history()
              .shell("/bin/bash", "-o", "pipefail", "-c")
              .layer("/bin/sh -c one")
              .empty("/bin/bash -o pipefail -c #(nop)  SHELL [/bin/bash -o pipefail -c]")
              .layer("/bin/bash -o pipefail -c two | three")
              .empty("/bin/bash -o pipefail -c #(nop)  CMD [\"x\"]")
              .read();

      assertThat(history.instructions())
          .extracting(Instruction::text)
          .containsExactly(
              "RUN one",
              "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]",
              "RUN two | three",
              "CMD [\"x\"]");
    }

    @Test
    void maySetAgainMidway() {
      ImageHistory history =
          history()
              .shell("/bin/zsh", "-e")
              .empty("/opt/busybox sh -c #(nop)  SHELL [/opt/busybox sh -c]")
              .empty("SHELL [/opt/busybox sh -c]", Configs.BUILDKIT)
              .layer("RUN |1 A=b c /opt/busybox sh -c echo /bin/sh -c x", Configs.BUILDKIT)
              .empty("SHELL [/bin/zsh -e]", Configs.BUILDKIT)
              .layer("RUN /bin/zsh -e two", Configs.BUILDKIT)
              .read();

      assertThat(history.instructions().get(2).arguments()).isEqualTo("echo /bin/sh -c x");
      assertThat(history.instructions().get(2).buildArguments()).containsExactly("A=b c");
      assertThat(history.instructions().get(4).arguments()).isEqualTo("two");
    }

    @Test
    void ofTheImageServesWhereNoInstructionWasRecorded() {
      Instruction run = history().shell("/bin/ksh", "-c").layer("/bin/ksh -c make").last();

      assertThat(run.text()).isEqualTo("RUN make");
    }

    @Test
    void withSpacesInAWordIsKnownFromTheImage() {
      Instruction shell =
          history()
              .shell("powershell", "-Command", "$x = 'Stop';")
              .empty("cmd /S /C #(nop)  SHELL [powershell -Command $x = 'Stop';]")
              .last();

      assertThat(shell.text()).isEqualTo("SHELL [\"powershell\", \"-Command\", \"$x = 'Stop';\"]");
    }

    @ParameterizedTest
    @CsvSource({"cmd /S /C dir, RUN dir", "powershell -Command Get-Item, RUN Get-Item"})
    void ofWindows(String recorded, String text) {
      assertThat(history().layer(recorded).last().text()).isEqualTo(text);
    }
  }

  @Nested
  class BuildArgumentsBeforeTheShell {
    @ParameterizedTest
    @CsvSource(
        delimiterString = " ==> ",
        value = {
          "|1 V=1 /bin/sh -c make ==> V=1 ==> make",
          "|2 A=1 B=x y /bin/sh -c make ==> A=1;B=x y ==> make",
          "|2 A= B= /bin/sh -c make ==> A=;B= ==> make",
          "|2 A=a b B=2 /bin/sh -c c=3 make ==> A=a b;B=2 ==> c=3 make",
          "|1 A=1 /bin/sh -c sudo /bin/sh -c x ==> A=1 ==> sudo /bin/sh -c x",
          "|2 A=1 B=2 npm ci ==> A=1;B=2 ==> npm ci",
        })
    void areSkippedUpToTheShell(String recorded, String values, String script) {
      Instruction run = history().layer(recorded).last();

      assertThat(run.buildArguments()).containsExactly(values.split(";"));
      assertThat(run.arguments()).isEqualTo(script);
      assertThat(run.text()).isEqualTo("RUN " + script);
    }

    @ParameterizedTest
    @CsvSource({
      "|3 A=1 /bin/sh -c make",
      "|999999999999 A=1 /bin/sh -c make",
      "|-1 A=1 /bin/sh -c make",
      "|1 make A=1",
      "|",
    })
    void areNoneWhereTheyAreNotAsManyAsSaid(String recorded) {
      Instruction run = history().layer(recorded).last();

      assertThat(run.buildArguments()).isEmpty();
      assertThat(run.arguments()).isEqualTo(recorded);
    }

    @Test
    void doNotCountWhenVersionsAreAligned() {
      Instruction old = history().layer("|1 REV=abc /bin/sh -c make").last();
      Instruction changed = history().layer("|1 REV=def /bin/sh -c make").last();
      Instruction without = history().layer("/bin/sh -c make").last();

      assertThat(old.normalised()).isEqualTo(changed.normalised()).isEqualTo("RUN make");
      assertThat(without.normalised()).isEqualTo("RUN make");
    }
  }
}

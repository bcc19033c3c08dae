package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileHistoryTest {
  /** Long enough that a second pass for each character would be noticed. */
  private static final int LONG = 200_000;

  private static final int VERY_LONG = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "/bin/sh -c %s",
        "|9999 %s",
        "|2 A=%s",
        "/bin/sh -c #(nop)  %s",
        "/bin/sh -c #(nop) COPY %s",
        "CMD %s",
        "EXPOSE map[%s]",
        "ENV A=%s",
        "LABEL a=%s",
        "SHELL %s",
        "HEALTHCHECK &{[%s]",
        "HEALTHCHECK {Test:[%s]",
        "RUN %s",
        "# debian.sh %s",
        "Layer: '%s"
      })
  void aLongLineIsReadInOnePass(String form) {
    List<String> fillings =
        List.of(
            " ",
            "a",
            "A=",
            "A= ",
            "[",
            "]",
            "{",
            "\"",
            "\" ",
            "\\",
            "'@1",
            "@",
            "file:a in ",
            "] Interval:",
            "#(nop) ",
            "/bin/sh -c ",
            "|1 ",
            "\n",
            "-",
            "/nix/store/");
    for (String filling : fillings) {
      String line = form.replace("%s", filling.repeat(LONG / filling.length()));
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> {
            for (String comment : List.of("", Configs.BUILDKIT)) {
              Configs configs = history().shell(line).layer(line, comment);
              assertThat(configs.last().normalised()).isNotNull();
              assertThat(WrittenInstruction.of(configs.last()).text()).isNotNull();
            }
          },
          () -> form + " filled with " + filling);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "|",
        "|0 ",
        "|1 ",
        "|1 A=",
        "|1 =x /bin/sh -c y",
        "|999999999999 A=1",
        "#(nop)",
        "#(nop) ",
        "# buildkit",
        "RUN # buildkit",
        "RUN",
        "CMD [",
        "CMD [\"",
        "CMD [\"\\",
        "CMD [\"\\x",
        "CMD [\"\\xzz\"]",
        "CMD [\"\\UFFFFFFFF\"]",
        "CMD ]",
        "EXPOSE map[",
        "EXPOSE map[]",
        "EXPOSE ]",
        "VOLUME []",
        "SHELL []",
        "SHELL",
        "ENV =",
        "ENV A",
        "LABEL",
        "HEALTHCHECK",
        "HEALTHCHECK &{[",
        "HEALTHCHECK &{[]",
        "HEALTHCHECK &{[]}",
        "HEALTHCHECK &{[] \"",
        "HEALTHCHECK &{[] \"1s\" \"1s\" \"1s\" \"1s\" \"1s\" \"1s\" '\\x01'}",
        "HEALTHCHECK &{[] ''}",
        "HEALTHCHECK {Test:[",
        "HEALTHCHECK {Test:[] Interval:}",
        "COPY file: in ",
        "COPY file:ab in ",
      })
  void anythingIsReadWithoutFailing(String line) {
    for (String comment :
        List.of("", Configs.BUILDKIT, "FROM ", "Imported from ", "merge sha256:")) {
      ImageHistory read = history().layer(line, comment).layer("/bin/sh -c x").read();
      assertThat(read.instructions()).hasSize(2);
      assertThat(read.instructions()).allSatisfy(i -> assertThat(i.normalised()).isNotNull());
      assertThat(read.instructions())
          .allSatisfy(i -> assertThat(WrittenInstruction.of(i).text()).isNotNull());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN a\u001b[31mb # buildkit",
        "CMD [\"\\x1b[2J\" \"\\n\"]",
        "/bin/sh -c a\r\nb\tc\u0000d\u009bm",
        "/bin/sh -c evil\u202ereversed\u2028next",
        "ENV A=\u0007",
        "broken \ud800 surrogate",
      })
  void noControlCharacterReachesTheText(String line) {
    Instruction instruction = history().layer(line, "merge\u001b").last();

    assertThat(instruction.text().codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(character -> Character.getType(character) == Character.FORMAT)
        .noneMatch(character -> Character.getType(character) == Character.LINE_SEPARATOR)
        .noneMatch(character -> Character.getType(character) == Character.SURROGATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\u001b[2J", "two words", "-flag", "\n"})
  void noNameReachesAReportThatIsNotOne(String name) {
    Optional<BaseImage> base =
        BaseImages.detect(
            history()
                .layer("/bin/sh -c #(nop)  COPY file:ab in /x ")
                .layer("/bin/sh -c x", "FROM " + name)
                .config(),
            Map.of("org.opencontainers.image.base.name", name),
            Optional.empty());

    assertThat(base.flatMap(BaseImage::name)).isEmpty();
  }

  @Test
  void aMillionCharactersAreRead() {
    Instruction run = history().layer("/bin/sh -c " + "x".repeat(VERY_LONG)).last();
    Instruction nix = history().layer("", "store paths: " + "/nix/store/".repeat(VERY_LONG)).last();

    assertThat(run.arguments()).hasSize(VERY_LONG);
    assertThat(nix.normalised()).isEqualTo(nix.text());
  }

  @Test
  void manyBuildsTakeNoLongerThanTheirLines() {
    Configs configs = history().layer("ADD rootfs.tar / # buildkit");
    for (int i = 0; i < 20_000; i++) {
      configs.empty("ENTRYPOINT [\"x\"]", Configs.BUILDKIT);
    }
    for (int i = 0; i < 20_000; i++) {
      configs
          .at(i % 2 == 0 ? "2024-01-01T00:00:00Z" : "2025-01-01T00:00:00Z")
          .empty("ENV A=b", Configs.BUILDKIT);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> BaseImages.detect(configs.config(), Map.of(), Optional.empty()));
  }

  @Test
  void aLongShellIsNotJoinedForEveryLine() {
    Configs configs = history().shell("a".repeat(VERY_LONG), "b");
    for (int i = 0; i < 20_000; i++) {
      configs.empty("/bin/sh -c x");
    }
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> configs.read());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/sh -c x", "/bin/sh -c #(nop) CMD [\"x\"]", "", "RUN x # buildkit"})
  void manyLinesTakeNoLongerThanTheirNumber(String line) {
    Configs configs = history();
    for (int i = 0; i < 30_000; i++) {
      configs.empty(line, i % 2 == 0 ? "FROM 0123456789ab" : "");
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> BaseImages.detect(configs.config(0), Map.of(), Optional.empty()));
  }
}

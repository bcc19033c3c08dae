package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherBuildersTest {
  private static final String STORE = "/nix/store/0123456789abcdfghijklmnpqrsvwxyz-";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      nullValues = "null",
      emptyValue = "",
      value = {
        "JIB | jib-maven-plugin:3.4.0 | classes | Jib: classes",
        "JIB | jib-gradle-plugin:3.4.0 | | Jib: jib-gradle-plugin:3.4.0",
        "KO | ko build ko://example.org/app | go build output, at /ko-app/app"
            + " | ko: go build output, at /ko-app/app",
        "APKO | apko | This is an apko single-layer image | This is an apko single-layer image",
        "BUILDPACKS | Layer: 'jre', Created by buildpack: paketo/jre@1.2 |"
            + " | Layer: 'jre', Created by buildpack: paketo/jre@1.2",
        "BUILDPACKS | Application Layer | | Application Layer",
        "BUILDPACKS | Buildpacks Launcher Config | | Buildpacks Launcher Config",
        "BAZEL | bazel build //app:image | | bazel build //app:image",
        "DEBUERREOTYPE | # debian.sh --arch 'amd64' out/ 'bookworm' '@1733097600'"
            + " | debuerreotype 0.15 | # debian.sh --arch 'amd64' out/ 'bookworm' '@1733097600'",
        "IMPORT | | Imported from - | Imported from -",
        "NIX | | store paths: ['/nix/store/x'] | store paths: ['/nix/store/x']",
        "UNKNOWN | BusyBox 1.37.0 (glibc), Debian 12 | | BusyBox 1.37.0 (glibc), Debian 12",
        "UNKNOWN | | by hand | by hand",
        "UNKNOWN | jibber | | jibber",
        "UNKNOWN | kompose build | | kompose build",
        "UNKNOWN | | Exported from x | Exported from x",
      })
  void aLineMayDescribeAWholeLayer(Builder builder, String createdBy, String comment, String text) {
    Instruction instruction = history().layer(orEmpty(createdBy), orEmpty(comment)).last();

    assertThat(instruction.kind()).isEqualTo(InstructionKind.OTHER);
    assertThat(instruction.builder()).isEqualTo(builder);
    assertThat(instruction.text()).isEqualTo(text);
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Test
  void kanikoRecordsTheDockerfilesWords() {
    ImageHistory history =
        history()
            .author("kaniko")
            .at("0001-01-01T00:00:00Z")
            .layer("RUN mkdir -p /a")
            .layer("COPY --from=build /src /dst")
            .empty("ENV A=\"x y\"")
            .read();

    assertThat(history.builder()).isEqualTo(Builder.KANIKO);
    assertThat(history.instructions())
        .extracting(Instruction::text)
        .containsExactly("RUN mkdir -p /a", "COPY --from=build /src /dst", "ENV A=\"x y\"");
  }

  @Test
  void anUnsignedDockerfileLineIsReadAllTheSame() {
    Instruction instruction = history().layer("ADD rootfs.tar /").last();

    assertThat(instruction.kind()).isEqualTo(InstructionKind.ADD);
    assertThat(instruction.builder()).isEqualTo(Builder.UNKNOWN);
  }

  @Test
  void aWordThatOnlyBeginsLikeAKeywordIsNone() {
    assertThat(history().layer("RUNNER x").last().kind()).isEqualTo(InstructionKind.OTHER);
  }

  @Test
  void versionsAndHashesDoNotKeepTwoVersionsFromBeingAligned() {
    assertThat(history().layer("", "store paths: ['" + STORE + "glibc-2.38']").last().normalised())
        .isEqualTo("store paths: ['glibc-2.38']");
    assertThat(history().layer("Layer: 'a', Created by buildpack: p/a@1.2.3").last().normalised())
        .isEqualTo("Layer: 'a', Created by buildpack: p/a");
    assertThat(
            history().layer("# debian.sh --arch 'amd64' out/ 'bookworm' '@17'").last().normalised())
        .isEqualTo("# debian.sh --arch 'amd64' out/ 'bookworm'");
    assertThat(history().layer("jib-maven-plugin:3.4.0", "classes").last().normalised())
        .isEqualTo(history().layer("jib-maven-plugin:3.4.1", "classes").last().normalised());
  }
}

package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildahHistoryTest {
  @Test
  void isToldFromTheClassicBuilderByItsComment() {
    ImageHistory history =
        history()
            .layer("/bin/sh -c #(nop) ADD file:ab in / ")
            .layer("/bin/sh -c apt-get update", "FROM ee9ab03eae60")
            .empty("/bin/sh -c #(nop) CMD [\"gcc\",\"--version\"]", "FROM 1fb56f1c4ee8")
            .read();

    assertThat(history.instructions())
        .extracting(Instruction::builder)
        .containsOnly(Builder.BUILDAH);
    assertThat(history.instructions())
        .extracting(Instruction::text)
        .containsExactly("ADD … /", "RUN apt-get update", "CMD [\"gcc\", \"--version\"]");
  }

  @Test
  void onAClassicBaseLeavesTheBaseItsBuilder() {
    ImageHistory history =
        history()
            .layer("/bin/sh -c #(nop) ADD file:ab in / ")
            .empty("/bin/sh -c #(nop)  CMD [\"sh\"]")
            .layer("/bin/sh -c make", "FROM docker.io/library/alpine:3.19")
            .layer("/bin/sh -c make install")
            .read();

    assertThat(history.instructions())
        .extracting(Instruction::builder)
        .containsExactly(Builder.CLASSIC, Builder.CLASSIC, Builder.BUILDAH, Builder.BUILDAH);
  }

  @Test
  void withoutCommentsIsToldByItsLabel() {
    Configs unsigned = history().layer("/bin/sh -c #(nop) COPY file:ab in /x ");

    assertThat(unsigned.read().builder()).isEqualTo(Builder.CLASSIC);
    assertThat(unsigned.label("io.buildah.version", "1.33").read().builder())
        .isEqualTo(Builder.BUILDAH);
  }

  @Test
  void ofOneLayerGivesItToAllThatWroteIt() {
    ImageHistory history =
        history()
            .layer("/bin/sh -c #(nop) ADD file:ab in / ")
            .empty("/bin/sh -c #(nop)  CMD [\"sh\"]")
            .empty("/bin/sh -c #(nop) COPY dir:cd in /src ")
            .empty("/bin/sh -c #(nop) ENV A=b")
            .empty("/bin/sh -c make")
            .layer("/bin/sh -c #(nop) CMD [\"x\"]", "FROM docker.io/library/alpine:3.19")
            .read();

    Instruction layer = history.ofLayer(1).orElseThrow();
    assertThat(layer.kind()).isEqualTo(InstructionKind.RUN);
    assertThat(layer.text()).isEqualTo("COPY … /src; RUN make");
    assertThat(layer.arguments()).isEqualTo("COPY … /src\nmake");
    assertThat(layer.builder()).isEqualTo(Builder.BUILDAH);
    assertThat(history.instructions()).hasSize(6);
  }
}

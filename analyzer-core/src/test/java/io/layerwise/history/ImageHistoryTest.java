package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImageHistoryTest {
  @Test
  void theNthLineThatIsNotEmptyMadeTheNthLayer() {
    ImageHistory history =
        history()
            .layer("/bin/sh -c #(nop) ADD file:ab12 in / ")
            .empty("/bin/sh -c #(nop)  CMD [\"sh\"]")
            .layer("/bin/sh -c touch /x")
            .read();

    assertThat(history.attributed()).isTrue();
    assertThat(history.disagreement()).isEmpty();
    assertThat(history.instructions()).hasSize(3);
    assertThat(history.ofLayer(0).map(Instruction::text)).contains("ADD … /");
    assertThat(history.ofLayer(1).map(Instruction::text)).contains("RUN touch /x");
  }

  @Test
  void nothingIsAttributedWhereTheCountsDiffer() {
    ImageHistory history =
        ImageHistory.of(history().layer("RUN a # buildkit").layer("RUN b # buildkit").config(3));

    assertThat(history.attributed()).isFalse();
    assertThat(history.ofLayer(0)).isEmpty();
    assertThat(history.disagreement())
        .contains(
            "2 history lines make a layer, but the image has 3 layers:"
                + " no instruction is attributed");
  }

  @Test
  void anImageWithoutHistorySaysSo() {
    ImageHistory history = ImageHistory.of(history().config(1));

    assertThat(history.disagreement())
        .contains(
            "no history line makes a layer, but the image has 1 layer:"
                + " no instruction is attributed");
    assertThat(history.builder()).isEqualTo(Builder.UNKNOWN);
  }

  @Test
  void aLayerThatTheImageDoesNotHaveIsAMistakeOfTheCaller() {
    ImageHistory history = history().layer("RUN a # buildkit").read();

    assertThatThrownBy(() -> history.ofLayer(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void theBuilderIsThatOfTheLastInstructionsNotOfTheBase() {
    ImageHistory history =
        history()
            .layer("# debian.sh --arch 'amd64' out/ 'bookworm' '@1733097600'", "debuerreotype 0.15")
            .layer("RUN /bin/sh -c true # buildkit", Configs.BUILDKIT)
            .layer("bash")
            .read();

    assertThat(history.builder()).isEqualTo(Builder.BUILDKIT);
  }
}

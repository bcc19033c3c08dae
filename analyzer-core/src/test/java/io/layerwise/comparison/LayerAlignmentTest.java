package io.layerwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which layers are taken for the same, beyond what {@link ImageComparisonTest} shows. */
class LayerAlignmentTest {
  private static Layer file(int number) {
    return Layer.of().file("f" + number, "content " + number);
  }

  @Test
  void anInsertedLayerShiftsTheOthersAndChangesNone() throws IOException {
    ImageBuilder before = ImageBuilder.image();
    ImageBuilder after = ImageBuilder.image();
    for (int i = 0; i < 127; i++) {
      before.layer(file(i), "RUN step " + i + " # buildkit");
      if (i != 40) {
        after.layer(file(i), "RUN step " + i + " # buildkit");
      }
      if (i == 5) {
        after.layer(file(1000), "RUN inserted # buildkit");
      }
    }
    ImageComparison told = Compared.of(before, after);
    List<String> expected =
        IntStream.range(0, 127)
            .filter(i -> i != 40)
            .mapToObj(i -> "reused " + i + ">" + (i <= 5 || i > 40 ? i : i + 1))
            .toList();
    assertThat(Compared.layers(told)).containsAll(expected).hasSize(128);
    assertThat(Compared.layers(told)).contains("added ->6", "removed 40>-");
  }

  @Test
  void layersWithoutAnyHistoryAreKnownByWhatTheyMake() throws IOException {
    Layer rebuilt = Layer.of().file("a", "1").file("b", "2");
    Layer again = Layer.of().file("b", "2").file("a", "1");
    ImageComparison told =
        Compared.of(
            ImageBuilder.image().layer(file(1)).layer(rebuilt),
            ImageBuilder.image().layer(file(2)).layer(again));
    assertThat(Compared.layers(told))
        .containsExactly("removed 0>-", "added ->0", "rebuilt-same-content 1>1");
  }

  @Test
  void aWhiteoutMoreOrAnotherOwnerIsAnotherLayer() throws IOException {
    Layer base = Layer.of().file("a", "1").file("gone", "1");
    ImageComparison told =
        Compared.of(
            ImageBuilder.image().layer(base, "ADD base /").layer(file(1), "RUN x # buildkit"),
            ImageBuilder.image()
                .layer(base, "ADD base /")
                .layer(file(1).whiteout("gone"), "RUN x # buildkit"));
    assertThat(Compared.layers(told)).containsExactly("reused 0>0", "changed 1>1");
    assertThat(Compared.files(told)).containsExactly("removed /gone");
  }
}

package io.layerwise.benchmarks.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
  private static final Layer BASE =
      Layer.of()
          .file("bin/sh", "s".repeat(50_000))
          .file("usr/share/man/man1/sh.1.gz", "m".repeat(9_000));
  private static final Layer NOTHING = Layer.of();

  @TempDir private Path directory;

  private MeasuredImage open(String name, Layer... layers) throws IOException {
    ImageBuilder image = ImageBuilder.image().tag(name + ":1");
    for (Layer layer : layers) {
      image.layer(layer, "RUN /bin/sh -c make image # buildkit");
    }
    Path file = directory.resolve(name + ".tar");
    Files.write(file, Layout.DOCKER_25.save(image.build()));
    return MeasuredImage.open(file);
  }

  private Comparison compare(Layer single, Layer rebuild) throws IOException {
    try (MeasuredImage one = open("single", BASE, single);
        MeasuredImage other = open("multi", BASE, rebuild)) {
      return Comparison.of(one, other);
    }
  }

  private List<String> kept(Layer single, Layer rebuild) throws IOException {
    return compare(single, rebuild).files().stream()
        .map(
            file ->
                file.file().path()
                    + file.kept()
                        .map(kept -> " " + kept.bytes() + " " + kept.why().label())
                        .orElse(" removed"))
        .toList();
  }

  @Test
  void aFileIsKeptUpToTheSizeOfTheOneAtItsPath() throws IOException {
    assertThat(
            kept(
                Layer.of().file("srv/a", "a".repeat(700)).file("srv/b", "b".repeat(200)),
                Layer.of().file("srv/a", "x".repeat(300)).file("srv/b", "y".repeat(900))))
        .containsExactly("/srv/a 300 same path", "/srv/b 200 same path");
  }

  @Test
  void aFileIsKeptWhoseContentIsElsewhereAndOnlyOneForEachCopy() throws IOException {
    assertThat(
            kept(
                Layer.of().file("src/copy", "same").file("src/app", "same"),
                Layer.of().file("srv/app", "same")))
        .containsExactly("/src/copy removed", "/src/app 4 same content");
  }

  @Test
  void aStrippedProgramIsTheSameProgram() throws IOException {
    assertThat(
            kept(
                Layer.of().file("src/app", "a".repeat(700)).file("old/bin/app", "b".repeat(900)),
                Layer.of().file("new/bin/app", "c".repeat(300))))
        .containsExactly("/src/app removed", "/old/bin/app 300 rebuilt");
  }

  @Test
  void whatIsDeadIsRemovedEvenIfTheRebuildHasThePath() throws IOException {
    try (MeasuredImage single =
            open("single", BASE, Layer.of().file("a", "12345"), Layer.of().file("a", "123"));
        MeasuredImage rebuild = open("multi", BASE, Layer.of().file("a", "123"))) {
      assertThat(Comparison.of(single, rebuild).advised()).isEqualTo(new Score(5, 5, 5));
    }
  }

  @Test
  void layersOfBothAreNoQuestion() throws IOException {
    Comparison comparison = compare(NOTHING, NOTHING);

    assertThat(comparison.files()).isEmpty();
    assertThat(comparison.everything()).isEqualTo(Score.ZERO);
  }

  @Test
  void foundIsWhatIsClaimedAndRemovedFalseWhatIsClaimedAndKept() throws IOException {
    Comparison comparison =
        compare(
            Layer.of()
                .file("root/.npm/_cacache/removed", "n".repeat(8_000))
                .file("root/.npm/_cacache/kept", "k".repeat(1_000))
                .file("srv/unknown", "u".repeat(2_000))
                .file("srv/app", "a".repeat(4_000)),
            Layer.of()
                .file("root/.npm/_cacache/kept", "k".repeat(1_000))
                .file("srv/app", "a".repeat(4_000)));

    assertThat(comparison.advised()).isEqualTo(new Score(10_000, 9_000, 8_000));
    assertThat(comparison.advised().missed()).isEqualTo(2_000);
    assertThat(comparison.advised().falselyClaimed()).isEqualTo(1_000);
  }

  @Test
  void documentationCountsOnlyAmongEverything() throws IOException {
    Layer manual = Layer.of().file("usr/share/man/man1/app.1.gz", "m".repeat(500));
    Comparison comparison = compare(manual, manual.file("srv/app", "a"));

    assertThat(comparison.advised()).isEqualTo(Score.ZERO);
    assertThat(comparison.everything()).isEqualTo(new Score(0, 500, 0));
  }

  @Test
  void allThatIsClaimedOfACleanImagesVisibleFilesIsFalse() throws IOException {
    Layer first = Layer.of().file("root/.npm/_cacache/n", "n".repeat(800)).file("a", "12345");

    try (MeasuredImage image = open("clean", BASE, first, Layer.of().whiteout("a"))) {
      Score score = Comparison.ofClean(image).advised();

      assertThat(score).isEqualTo(new Score(5, 805, 5));
      assertThat(score.falselyClaimed()).isEqualTo(800);
    }
  }

  @Test
  void claimedBytesOfAFileCountAsRemovedFirst() {
    assertThat(Score.of(100, 30, 60)).isEqualTo(new Score(70, 60, 60));
    assertThat(Score.of(100, 30, 90)).isEqualTo(new Score(70, 90, 70));
    assertThat(Score.of(100, 30, 90).falselyClaimed()).isEqualTo(20);
    assertThat(Score.of(100, 100, 0)).isEqualTo(Score.ZERO);
  }
}

package io.layerwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.layerwise.filesystem.NaiveImage;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.ImageLayer;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.report.ChangedFile;
import io.layerwise.report.ChangedFiles;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random pairs of images, some of which share layers, mean what two flattened maps say. */
class ComparisonPropertyTest {
  private static final int PAIRS = Integer.getInteger("property.pairs", 200);

  private record Drawn(Image before, Image after) {}

  @Test
  void aComparisonMeansWhatTwoFlattenedMapsSay() {
    for (long seed = 0; seed < PAIRS; seed++) {
      Drawn pair = pair(seed);
      assertThatCode(() -> assertMeansTheSame(pair)).as("seed " + seed).doesNotThrowAnyException();
    }
  }

  @Test
  void everyTableSumsToTheTotals() {
    for (long seed = 0; seed < PAIRS; seed++) {
      Drawn pair = pair(seed);
      assertThatCode(() -> assertSums(compared(pair.before, pair.after)))
          .as("seed " + seed)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void theListOfFilesSumsToTheVisibleChange() {
    for (long seed = 0; seed < PAIRS; seed++) {
      Drawn pair = pair(seed);
      assertThatCode(() -> assertFilesSum(pair)).as("seed " + seed).doesNotThrowAnyException();
    }
  }

  private static void assertFilesSum(Drawn pair) throws IOException {
    FileChanges files = compared(pair.before, pair.after).files();
    long visible =
        NaiveImage.of(layers(pair.after)).visibleBytes()
            - NaiveImage.of(layers(pair.before)).visibleBytes();
    assertThat(files.changes().stream().mapToLong(FileChange::deltaBytes).sum()).isEqualTo(visible);
    assertThat(ChangedFiles.of(files).stream().mapToLong(ChangedFile::deltaBytes).sum())
        .isEqualTo(visible);
  }

  @Test
  void aComparisonMirrorsThatOfTheImagesTheOtherWay() {
    for (long seed = 0; seed < PAIRS; seed++) {
      Drawn pair = pair(seed);
      assertThatCode(() -> assertMirrors(pair)).as("seed " + seed).doesNotThrowAnyException();
    }
  }

  /** Independent ones, ones of which one is below the other, and ones of the same instructions. */
  private static Drawn pair(long seed) {
    Random random = new Random(seed);
    List<Layer> one = layers(RandomImages.image(random));
    List<Layer> other = layers(RandomImages.image(random));
    return switch (random.nextInt(4)) {
      case 0 -> new Drawn(drawn(one, random), drawn(other, random));
      case 1 ->
          new Drawn(
              drawn(one, random), drawn(one.subList(0, 1 + random.nextInt(one.size())), random));
      case 2 ->
          new Drawn(
              drawn(other.subList(0, 1 + random.nextInt(other.size())), random),
              drawn(other, random));
      default -> new Drawn(RandomImages.image(seed), RandomImages.image(seed + 1));
    };
  }

  private static List<Layer> layers(Image image) {
    return image.layers().stream().map(ImageLayer::drawing).toList();
  }

  /** Instructions are few, so that layers of several places have the same. */
  private static Image drawn(List<Layer> layers, Random random) {
    ImageBuilder image = ImageBuilder.image().tag("random:1");
    for (Layer layer : layers) {
      image.layer(layer, "RUN step " + random.nextInt(4) + " # buildkit");
    }
    return image.build();
  }

  private static ImageComparison compared(Image before, Image after) throws IOException {
    return Compared.of(before, after, ComparisonOptions.ALL);
  }

  private static void assertMeansTheSame(Drawn pair) throws IOException {
    ImageComparison told = compared(pair.before, pair.after);
    Map<String, String> before = NaiveImage.of(layers(pair.before)).flattened();
    Map<String, String> after = NaiveImage.of(layers(pair.after)).flattened();
    Set<String> expected = new TreeSet<>();
    before.forEach(
        (path, was) -> {
          if (!after.containsKey(path)) {
            expected.add("removed " + path);
          } else if (!isSame(was, after.getOrDefault(path, ""))) {
            expected.add("changed " + path);
          }
        });
    after.keySet().stream()
        .filter(path -> !before.containsKey(path))
        .forEach(path -> expected.add("added " + path));
    assertThat(toldPaths(told)).isEqualTo(expected);
    assertRenames(told, before, after);
  }

  /** An implied directory has no time, and then none is compared. */
  private static boolean isSame(String was, String is) {
    String implied = "directory 755 0 0";
    boolean either = was.equals(implied) || is.equals(implied);
    return either ? was.startsWith(implied) && is.startsWith(implied) : was.equals(is);
  }

  private static Set<String> toldPaths(ImageComparison told) {
    Set<String> paths = new TreeSet<>();
    for (FileChange change : told.files().changes()) {
      switch (change.status()) {
        case ADDED -> paths.add("added " + change.path());
        case REMOVED -> paths.add("removed " + change.path());
        case RENAMED -> {
          paths.add("added " + change.path());
          paths.add("removed " + change.before().map(FileVersion::path).orElseThrow());
        }
        default -> {
          if (!change.reasons().equals(List.of(ChangeReason.LINK))) {
            paths.add("changed " + change.path());
          }
        }
      }
    }
    return paths;
  }

  private static void assertRenames(
      ImageComparison told, Map<String, String> before, Map<String, String> after) {
    for (FileChange change : told.files().changes()) {
      if (change.status() == FileStatus.RENAMED && change.reasons().isEmpty()) {
        String was = change.before().map(FileVersion::path).orElseThrow();
        assertThat(isSame(before.getOrDefault(was, ""), after.getOrDefault(change.path(), "-")))
            .isTrue();
      }
    }
  }

  private static void assertSums(ImageComparison told) {
    ByteExplanation bytes = told.bytes();
    assertSum(told, bytes.directories());
    assertSum(told, bytes.packages());
    assertSum(told, bytes.classes());
    assertSum(told, bytes.instructions());
    assertThat(told.pull().alreadyHeldBytes()).isLessThanOrEqualTo(told.pull().contentBytes());
    assertThat(told.pull().blobBytes()).isLessThanOrEqualTo(told.total(Total.BLOB_BYTES).after());
  }

  private static <K> void assertSum(ImageComparison told, List<ByteChange<K>> table) {
    assertThat(table.stream().mapToLong(ByteChange::visibleDelta).sum())
        .isEqualTo(told.total(Total.VISIBLE_BYTES).delta());
    assertThat(table.stream().mapToLong(ByteChange::deadDelta).sum())
        .isEqualTo(told.total(Total.DEAD_BYTES).delta());
  }

  private static void assertMirrors(Drawn pair) throws IOException {
    ImageComparison one = compared(pair.before, pair.after);
    ImageComparison other = compared(pair.after, pair.before);
    assertThat(other.identity()).isEqualTo(one.identity());
    assertThat(Mirror.files(other)).isEqualTo(Mirror.swappedFiles(one));
    assertThat(Mirror.layers(other)).isEqualTo(Mirror.swappedLayers(one));
    assertThat(Mirror.bytes(other)).isEqualTo(Mirror.swappedBytes(one));
    assertThat(other.total(Total.CONTENT_BYTES).delta())
        .isEqualTo(-one.total(Total.CONTENT_BYTES).delta());
  }
}

package io.layerwise.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnImage;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Why a file was written again, and what a change of type does to what was there. */
class OverwriteTest {
  private static final Metadata MODE = Metadata.mode(0644);
  private static final Layer FILE = Layer.of().file("f", "abc", MODE);

  private static void assertDead(Layer over, String... dead) throws IOException {
    assertThat(DrawnImage.of(FILE, over).dead()).containsExactly(dead);
  }

  @Test
  void onlyTheTimeDiffers() throws IOException {
    assertDead(Layer.of().file("f", "abc", MODE.mtime(7)), "/f identical rewrite 0>1 3 bytes");
  }

  @Test
  void modeOwnerOrAttributesDiffer() throws IOException {
    String expected = "/f metadata-only rewrite 0>1 3 bytes";
    assertDead(Layer.of().file("f", "abc", Metadata.mode(0600)), expected);
    assertDead(Layer.of().file("f", "abc", MODE.owner(1, 0)), expected);
    assertDead(Layer.of().file("f", "abc", MODE.owner(0, 1)), expected);
    assertDead(Layer.of().file("f", "abc", MODE.xattr("user.a", "b")), expected);
  }

  @Test
  void theContentDiffers() throws IOException {
    assertDead(Layer.of().file("f", "abd", MODE), "/f modified 0>1 3 bytes");
    assertDead(Layer.of().file("f", "", MODE), "/f modified 0>1 3 bytes");
  }

  @Test
  void aLinkOrDeviceInItsPlaceIsAModification() throws IOException {
    assertDead(Layer.of().symlink("f", "abc"), "/f modified 0>1 3 bytes");
    assertDead(Layer.of().device("f", 1, 3), "/f modified 0>1 3 bytes");
  }

  @Test
  void aDirectoryInItsPlaceDeletesIt() throws IOException {
    assertDead(Layer.of().directory("f"), "/f deleted 0>1 3 bytes");
    assertDead(Layer.of().file("f/below", "x"), "/f deleted 0>1 3 bytes");
  }

  @Test
  void aFileInPlaceOfADirectoryDeletesWhatWasBelow() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().file("d/a/x", "12"), Layer.of().file("d", "3"));
    assertThat(image.tree()).containsExactly("/d file 1");
    assertThat(image.dead()).containsExactly("/d/a/x deleted 0>1 2 bytes");
  }

  @Test
  void aDirectoryOverADirectoryKeepsItsChildren() throws IOException {
    DrawnImage image =
        DrawnImage.of(Layer.of().file("d/x", "12"), Layer.of().directory("d", Metadata.mode(0700)));
    assertThat(image.tree()).containsExactly("/d directory", "/d/x file 2");
    MergedFilesystem merged = image.analysis().filesystem();
    assertThat(merged.metadata(image.inode("/d")).mode()).isEqualTo(0700);
    assertThat(image.dead()).isEmpty();
  }

  @Test
  void emptyImagesDivideByNothing() throws IOException {
    DrawnImage image = DrawnImage.of();
    assertThat(image.analysis().attribution().total().efficiency()).isEqualTo(1);
    assertThat(DrawnImage.of(Layer.of().directory("d")).analysis().overheadBytes())
        .isEqualTo(3 * 512);
  }

  @Test
  void duplicatesAreVisibleFilesOfOneContentAndNoEmptyOnes() throws IOException {
    Layer two = Layer.of().file("a", "same").file("b", "same").file("e1", "").file("e2", "");
    assertThat(DrawnImage.of(two).analysis().attribution().duplicates().bytes()).isEqualTo(4);
    DrawnImage oneDead = DrawnImage.of(two, Layer.of().whiteout("b"));
    assertThat(oneDead.analysis().attribution().duplicates().bytes()).isZero();
    DrawnImage linked = DrawnImage.of(Layer.of().file("a", "same").hardLink("b", "a"));
    assertThat(linked.analysis().attribution().duplicates().bytes()).isZero();
  }
}

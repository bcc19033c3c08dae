package io.layerwise.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnImage;
import io.layerwise.fixtures.HostileLayers;
import io.layerwise.fixtures.Layer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Whiteouts and opaque directories hide lower layers, and nothing else. */
class WhiteoutTest {
  private static final Layer BASE = Layer.of().file("d/x", "xx").file("d/y", "yyy").file("e", "e");

  @Test
  void aWhiteoutHidesAFileOfALowerLayer() throws IOException {
    DrawnImage image = DrawnImage.of(BASE, Layer.of().whiteout("d/x"));
    assertThat(image.tree()).containsExactly("/d directory", "/d/y file 3", "/e file 1");
    assertThat(image.dead()).containsExactly("/d/x deleted 0>1 2 bytes");
  }

  @Test
  void aWhiteoutHidesAWholeDirectory() throws IOException {
    DrawnImage image = DrawnImage.of(BASE, Layer.of().whiteout("d"));
    assertThat(image.tree()).containsExactly("/e file 1");
  }

  @Test
  void aWhiteoutSparesItsOwnLayerWhereverItStands() throws IOException {
    DrawnImage before = DrawnImage.of(BASE, Layer.of().whiteout("d").file("d/x", "new"));
    DrawnImage after = DrawnImage.of(BASE, Layer.of().file("d/x", "new").whiteout("d"));
    assertThat(before.tree()).containsExactly("/d directory", "/d/x file 3", "/e file 1");
    assertThat(after.tree()).isEqualTo(before.tree());
    assertThat(after.dead()).isEqualTo(before.dead());
  }

  @Test
  void aWhiteoutOfNothingHidesNothing() throws IOException {
    DrawnImage image = DrawnImage.of(BASE, Layer.of().whiteout("no").whiteout("d/xx"));
    assertThat(image.tree()).isEqualTo(DrawnImage.of(BASE).tree());
  }

  @Test
  void anOpaqueDirectoryHidesLowerChildrenButNotItself() throws IOException {
    DrawnImage image = DrawnImage.of(BASE, Layer.of().file("d/z", "z").opaque("d"));
    assertThat(image.tree()).containsExactly("/d directory", "/d/z file 1", "/e file 1");
    assertThat(image.dead())
        .containsExactly("/d/x deleted 0>1 2 bytes", "/d/y deleted 0>1 3 bytes");
  }

  @Test
  void aFileThatComesBackIsAnotherFile() throws IOException {
    DrawnImage image = DrawnImage.of(BASE, Layer.of().whiteout("e"), Layer.of().file("e", "e"));
    assertThat(image.dead()).containsExactly("/e deleted 0>1 1 bytes");
  }

  @Test
  void aWhiteoutHoldsInADirectoryThatItsOwnLayerReplacesAndMakesAgain() throws IOException {
    Layer layer = Layer.of().whiteout("d/x").file("d", "file").directory("d");
    assertThat(DrawnImage.of(BASE, layer).tree()).doesNotContain("/d/x file 2");
  }

  @Test
  void malformedWhiteoutsAreReportedAndNeverApplied() throws IOException {
    DrawnImage image =
        DrawnImage.of(Layer.of().file("a/x", "x"), HostileLayers.malformedWhiteouts());
    assertThat(image.tree()).containsExactly("/a directory", "/a/x file 1", "/b file 1");
    assertThat(image.analysis().index(1).oddities())
        .containsExactly("a whiteout without a name is passed over (\"a/.wh.\" and 2 more)");
  }

  @Test
  void aMalformedWhiteoutMakesNoDirectory() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().file("a", "x").file("a/.wh.", ""));
    assertThat(image.tree()).containsExactly("/a file 1");
  }

  @Test
  void aufsMetadataIsNoPathAndNoWhiteout() throws IOException {
    DrawnImage image = DrawnImage.of(BASE, HostileLayers.aufsMetadata());
    assertThat(image.tree())
        .containsExactly("/b file 1", "/d directory", "/d/x file 2", "/d/y file 3", "/e file 1");
    assertThat(image.analysis().index(1).totals().contentBytes()).isEqualTo(1);
  }

  @Test
  void aHardLinkLeadsToWhatAufsKeptForItself() throws IOException {
    Layer layer =
        Layer.of()
            .file(".wh..wh.plnk/1.2", "linked")
            .hardLink("a", ".wh..wh.plnk/1.2")
            .hardLink("b", ".wh..wh.plnk/1.2");
    DrawnImage image = DrawnImage.of(layer);
    assertThat(image.tree()).containsExactly("/a file 6", "/b file 6");
    assertThat(image.analysis().index(0).totals().contentBytes()).isEqualTo(6);
  }

  @Test
  void aDirectoryEntryTakesAWhiteoutOfItsOwnNameBack() throws IOException {
    DrawnImage image =
        DrawnImage.of(BASE, Layer.of().whiteout("d").directory("d").file("d/new", "n"));
    assertThat(image.tree()).contains("/d/new file 1", "/d/x file 2", "/d/y file 3");
    assertThat(image.dead()).isEmpty();
  }

  @Test
  void anOpaqueDirectoryHidesWhatAWhiteoutBesideItDoesNot() throws IOException {
    Layer layer = Layer.of().whiteout("d").directory("d").opaque("d").file("d/new", "n");
    assertThat(DrawnImage.of(BASE, layer).tree())
        .contains("/d/new file 1")
        .doesNotContain("/d/x file 2");
  }

  @Test
  void aFileInThePlaceOfAHiddenDirectoryLeavesItHidden() throws IOException {
    DrawnImage image = DrawnImage.of(BASE, Layer.of().whiteout("d").file("d", "f"));
    assertThat(image.tree()).contains("/d file 1").doesNotContain("/d/x file 2");
  }

  @Test
  void aNameThatOnlyContainsTheMarkIsAFile() throws IOException {
    DrawnImage image = DrawnImage.of(BASE, Layer.of().file("x.wh.e", "1").file(".whe", "2"));
    assertThat(image.tree()).contains("/.whe file 1", "/x.wh.e file 1", "/e file 1");
  }
}

package io.layerwise.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.DrawnImage;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.fixtures.Layer;
import io.layerwise.oci.ImageReadException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Hard links share an inode, whose bytes count once and live as long as one path does. */
class HardLinkTest {
  private static final Layer FILE = Layer.of().file("f", "12345");

  @Test
  void aLinkWithinALayerAddsNoBytes() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().file("f", "12345").hardLink("l", "f"));
    assertThat(image.inode("/l")).isEqualTo(image.inode("/f"));
    assertThat(image.analysis().attribution().total().content()).isEqualTo(5);
  }

  @Test
  void aLinkMayStandBeforeItsTarget() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().hardLink("l", "f").file("f", "12345"));
    assertThat(image.inode("/l")).isEqualTo(image.inode("/f"));
  }

  @Test
  void aChainOfLinksLeadsToOneInode() throws IOException {
    DrawnImage image =
        DrawnImage.of(FILE, Layer.of().hardLink("a", "f").hardLink("b", "a"), link("c", "b"));
    assertThat(image.inode("/c")).isEqualTo(image.inode("/f")).isEqualTo(new Inode(0, 0));
  }

  @Test
  void aLinkAcrossLayersKeepsTheInodeAlive() throws IOException {
    DrawnImage image = DrawnImage.of(FILE, link("l", "f"), Layer.of().whiteout("f"));
    assertThat(image.tree()).containsExactly("/l file 5");
    assertThat(image.dead()).isEmpty();
  }

  @Test
  void aVisibleFileIsNamedByAPathThatIsStillThere() throws IOException {
    for (String gone : new String[] {"f", "l"}) {
      DrawnImage image = DrawnImage.of(FILE, link("l", "f"), Layer.of().whiteout(gone));
      ImageAnalysis analysis = image.analysis();
      String left = analysis.filesystem().paths().path(analysis.filesystem().lastPath(0, 0));
      assertThat(image.tree()).containsExactly(left + " file 5");
    }
  }

  @Test
  void theInodeDiesWithItsLastPath() throws IOException {
    DrawnImage image =
        DrawnImage.of(FILE, link("l", "f"), Layer.of().whiteout("f"), Layer.of().file("l", "new"));
    assertThat(image.dead()).containsExactly("/l modified 0>3 5 bytes");
  }

  @Test
  void aLinkToALowerFileBreaksFromTheOneThatIsWrittenLaterInTheTar() throws IOException {
    DrawnImage image = DrawnImage.of(FILE, Layer.of().hardLink("l", "f").file("f", "new"));
    assertThat(image.tree()).containsExactly("/f file 3", "/l file 5");
  }

  @Test
  void aTargetIsAPathLikeAnyOther() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().file("d/f", "x").hardLink("l", "./d/../d//f"));
    assertThat(image.inode("/l")).isEqualTo(image.inode("/d/f"));
  }

  @Test
  void aLinkToNothingIsAnError() {
    assertThatThrownBy(() -> DrawnImage.of(FILE, link("l", "no")))
        .isInstanceOf(ImageReadException.class)
        .hasMessageContaining("/l")
        .hasMessageContaining("no such file");
  }

  @Test
  void aLinkToWhatItsOwnLayerHidesIsAnError() {
    assertThatThrownBy(() -> DrawnImage.of(FILE, Layer.of().whiteout("f").hardLink("l", "f")))
        .isInstanceOf(ImageReadException.class);
  }

  @Test
  void aLinkToItselfOrADirectoryIsAnError() {
    assertThatThrownBy(() -> DrawnImage.of(link("l", "l"))).isInstanceOf(ImageReadException.class);
    assertThatThrownBy(() -> DrawnImage.of(Layer.of().directory("d").hardLink("l", "d")))
        .isInstanceOf(ImageReadException.class);
  }

  private static Layer link(String path, String target) {
    return Layer.of().hardLink(path, target);
  }
}

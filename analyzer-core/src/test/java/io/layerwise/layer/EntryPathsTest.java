package io.layerwise.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.DrawnImage;
import io.layerwise.fixtures.HostileLayers;
import io.layerwise.fixtures.Layer;
import io.layerwise.oci.ImageReadException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Names are paths below the root, however they are written, and the last entry of a path wins. */
class EntryPathsTest {
  @Test
  void onePathHasManySpellings() throws IOException {
    for (String name : new String[] {"a/b", "./a/b", "/a/b", "a//b", "a/./b", "x/../a/b"}) {
      assertThat(DrawnImage.of(Layer.of().file(name, "x")).tree())
          .as(name)
          .containsExactly("/a directory", "/a/b file 1");
    }
  }

  @Test
  void noPathLeadsOutOfTheRoot() throws IOException {
    Layer layer = Layer.of().file("../a", "1").file("b/../../../c", "2").symlink("l", "../../x");
    assertThat(DrawnImage.of(layer).tree()).containsExactly("/a file 1", "/c file 1", "/l symlink");
    assertThatThrownBy(() -> DrawnImage.of(HostileLayers.escapingPaths()))
        .isInstanceOf(ImageReadException.class)
        .hasMessageContaining("hard link");
  }

  @Test
  void climbingOutOfAFileLeavesTheFile() throws IOException {
    assertThat(DrawnImage.of(Layer.of().file("f", "x").file("f/../g", "y")).tree())
        .containsExactly("/f file 1", "/g file 1");
  }

  @Test
  void theRootItselfIsADirectory() throws IOException {
    assertThat(DrawnImage.of(Layer.of().directory("./").file("a", "x")).tree())
        .containsExactly("/a file 1");
  }

  @Test
  void anEntryOfTheRootThatIsNoDirectoryIsPassedOver() throws IOException {
    for (String name : new String[] {".", "/", "..", ""}) {
      DrawnImage image = DrawnImage.of(Layer.of().file(name, "x").file("a", "y"));
      assertThat(image.tree()).as(name).containsExactly("/a file 1");
      assertThat(image.analysis().index(0).oddities())
          .containsExactly(
              "an entry of the root that is no directory is passed over (\"" + name + "\")");
    }
  }

  @Test
  void aNameThatIsNotUtf8KeepsItsBytes() throws IOException {
    byte[] name = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    DrawnImage image = DrawnImage.of(Layer.of().rawName(name, name).file("café", "x"));
    assertThat(image.tree()).containsExactly("/caf\\xe9 file 4", "/café file 1");
  }

  @Test
  void theLastEntryOfAPathCountsAndTheEarlierIsOverhead() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().file("a", "12345").file("./a", "12"));
    assertThat(image.tree()).containsExactly("/a file 2");
    assertThat(image.dead()).isEmpty();
    LayerTotals totals = image.analysis().index(0).totals();
    assertThat(totals.contentBytes()).isEqualTo(2);
    assertThat(totals.overheadBytes()).isEqualTo(totals.layerBytes() - 2);
  }

  @Test
  void aFileReplacesADirectoryOfItsOwnLayer() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().file("d/x", "12345").file("d", "12"));
    assertThat(image.tree()).containsExactly("/d file 2");
    assertThat(image.analysis().attribution().total().content()).isEqualTo(2);
  }

  @Test
  void aDirectoryReplacesAFileOfItsOwnLayer() throws IOException {
    assertThat(DrawnImage.of(Layer.of().file("d", "12345").file("d/x", "12")).tree())
        .containsExactly("/d directory", "/d/x file 2");
  }

  @Test
  void aReplacedDirectoryIsForgottenHoweverDeepItsLastEntryWas() throws IOException {
    Layer layer = Layer.of().file("a/b/f", "1").file("a", "22").file("a/b/g", "333");
    assertThat(DrawnImage.of(layer).tree())
        .containsExactly("/a directory", "/a/b directory", "/a/b/g file 3");
  }

  @Test
  void missingParentsAreMade() throws IOException {
    assertThat(DrawnImage.of(Layer.of().file("a/b/c", "1")).tree())
        .containsExactly("/a directory", "/a/b directory", "/a/b/c file 1");
  }
}

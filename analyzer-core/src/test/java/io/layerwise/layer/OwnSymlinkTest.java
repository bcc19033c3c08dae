package io.layerwise.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnImage;
import io.layerwise.fixtures.Layer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * A path through a symlink that the same layer made leads where the link leads, as engines unpack
 * it; a symlink of a lower layer is hidden by a directory.
 */
class OwnSymlinkTest {
  private static final Layer LIB =
      Layer.of().directory("usr").directory("usr/lib").symlink("lib", "usr/lib");

  private static void assertWritesThrough(Layer links, String name) throws IOException {
    DrawnImage image = DrawnImage.of(links.file(name, "x"));
    assertThat(image.tree()).contains("/usr/lib/x file 1").doesNotContain("/lib directory");
  }

  @Test
  void aFileIsWrittenThroughTheLinkAndTheLinkStays() throws IOException {
    assertThat(DrawnImage.of(LIB.file("lib/x", "x")).tree())
        .containsExactly(
            "/lib symlink", "/usr directory", "/usr/lib directory", "/usr/lib/x file 1");
  }

  @Test
  void linksAreFollowedWithinTheRoot() throws IOException {
    Layer usr = Layer.of().directory("usr/lib").directory("opt");
    assertWritesThrough(usr.symlink("lib", "/usr/lib"), "lib/x");
    assertWritesThrough(usr.symlink("lib", "../../usr/lib"), "lib/x");
    assertWritesThrough(usr.symlink("opt/lib", "../usr/./lib/"), "opt/lib/x");
    assertWritesThrough(usr.symlink("a", "b").symlink("b", "/usr").symlink("c", "a/lib"), "c/x");
    assertWritesThrough(usr.symlink("lib", "usr").directory("usr/lib"), "lib/lib/x");
  }

  @Test
  void aParentIsTheOneOfWhatTheLinkLeadsTo() throws IOException {
    Layer layer = LIB.symlink("up", "lib/..").file("up/x", "x");
    assertThat(DrawnImage.of(layer).tree()).contains("/usr/x file 1");
  }

  @Test
  void aNameIsCleanedBeforeItsLinksAreFollowed() throws IOException {
    assertThat(DrawnImage.of(LIB.file("lib/../x", "x")).tree()).contains("/x file 1");
  }

  @Test
  void aDanglingLinkMakesWhatItLeadsTo() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().symlink("a", "no/where").file("a/x", "x"));
    assertThat(image.tree())
        .containsExactly(
            "/a symlink", "/no directory", "/no/where directory", "/no/where/x file 1");
  }

  @Test
  void theLastPartOfANameIsNotFollowed() throws IOException {
    assertThat(DrawnImage.of(LIB.file("lib", "x")).tree()).contains("/lib file 1");
    assertThat(DrawnImage.of(LIB.directory("lib").file("lib/x", "x")).tree())
        .contains("/lib directory", "/lib/x file 1")
        .doesNotContain("/usr/lib/x file 1");
  }

  @Test
  void aLinkInThePlaceOfADirectoryIsFollowedFromThereOn() throws IOException {
    Layer layer =
        Layer.of().file("d/before", "1").symlink("d", "usr").file("d/after", "22").file("e", "x");
    assertThat(DrawnImage.of(layer).tree())
        .containsExactly("/d symlink", "/e file 1", "/usr directory", "/usr/after file 2");
  }

  @Test
  void anotherLinkAtTheSamePathLeadsElsewhere() throws IOException {
    Layer layer = Layer.of().symlink("l", "a").file("l/1", "x").symlink("l", "b").file("l/2", "x");
    assertThat(DrawnImage.of(layer).tree())
        .containsExactly(
            "/a directory", "/a/1 file 1", "/b directory", "/b/2 file 1", "/l symlink");
  }

  @Test
  void bothNamesOfAHardLinkMayLeadThroughALink() throws IOException {
    DrawnImage image =
        DrawnImage.of(
            LIB.file("usr/lib/x", "x").hardLink("lib/y", "lib/x").hardLink("z", "/lib/y"));
    assertThat(image.inode("/usr/lib/y")).isEqualTo(image.inode("/usr/lib/x"));
    assertThat(image.inode("/z")).isEqualTo(image.inode("/usr/lib/x"));
    assertThat(image.analysis().attribution().total().content()).isEqualTo(1);
  }

  @Test
  void aHardLinkToASymlinkIsTheSymlink() throws IOException {
    assertThat(DrawnImage.of(LIB.hardLink("l", "lib").file("l/x", "x")).tree())
        .contains("/l symlink", "/usr/lib/x file 1");
  }

  @Test
  void aWhiteoutHidesWhatTheLinkLeadsTo() throws IOException {
    Layer base = Layer.of().file("usr/lib/old", "1").file("usr/lib/kept", "22");
    assertThat(DrawnImage.of(base, LIB.whiteout("lib/old")).dead())
        .containsExactly("/usr/lib/old deleted 0>1 1 bytes");
    assertThat(DrawnImage.of(base, LIB.opaque("lib")).tree())
        .doesNotContain("/usr/lib/kept file 2");
  }

  @Test
  void linksInACircleGiveWayToADirectory() throws IOException {
    Layer layer = Layer.of().symlink("a", "b").symlink("b", "a").file("a/x", "x");
    DrawnImage image = DrawnImage.of(layer);
    assertThat(image.tree()).anyMatch(path -> path.endsWith("/x file 1"));
    assertThat(image.analysis().index(0).oddities())
        .containsExactly(
            "Docker refuses a path through what is no directory, or through a circle of symlinks"
                + " (\"a/x\")");
  }

  @Test
  void aLinkOfALowerLayerIsHiddenByADirectory() throws IOException {
    DrawnImage image = DrawnImage.of(LIB.file("usr/lib/kept", "22"), Layer.of().file("lib/x", "x"));
    assertThat(image.tree())
        .contains("/lib directory", "/lib/x file 1", "/usr/lib/kept file 2")
        .doesNotContain("/usr/lib/x file 1");
  }
}

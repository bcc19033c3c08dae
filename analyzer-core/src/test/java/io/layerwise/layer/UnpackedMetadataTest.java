package io.layerwise.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnImage;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.fixtures.Entry;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Modes, owners, attributes and devices are those that a file has once an engine unpacked it. */
class UnpackedMetadataTest {
  private static final long UNCHANGED = 4_294_967_295L;

  private static io.layerwise.layer.Metadata metadata(Layer layer, String path) throws IOException {
    DrawnImage image = DrawnImage.of(layer);
    MergedFilesystem merged = image.analysis().filesystem();
    Inode inode = image.inode(path);
    return merged.metadata(inode);
  }

  private static Layer link(Layer layer, Metadata metadata) {
    return layer.entry(new Entry.HardLink("link", "file", metadata));
  }

  @Test
  void aHardLinkGivesTheFileItsOwnModeAndOwner() throws IOException {
    Layer layer = link(Layer.of().file("file", "x"), Metadata.mode(04755).owner(5, 6));
    assertThat(metadata(layer, "/file").octalMode()).isEqualTo("4755");
    assertThat(metadata(layer, "/file").owner()).isEqualTo("5:6");
    assertThat(metadata(layer, "/link")).isEqualTo(metadata(layer, "/file"));
  }

  @Test
  void anOwnerOfMinusOneLeavesTheOwner() throws IOException {
    Layer file = Layer.of().file("file", "x", Metadata.mode(0644).owner(5, UNCHANGED));
    assertThat(metadata(file, "/file").owner()).isEqualTo("5:0");
    Layer linked = link(file, Metadata.mode(0600).owner(UNCHANGED, 7));
    assertThat(metadata(linked, "/file").owner()).isEqualTo("5:7");
  }

  @Test
  void aHardLinkAddsItsAttributesAndTakesTheCapability() throws IOException {
    Layer file =
        Layer.of()
            .pax(Map.of("SCHILY.xattr.security.capability", "cap", "SCHILY.xattr.user.a", "1"))
            .file("file", "x");
    assertThat(metadata(file, "/file").xattrs()).containsKeys("security.capability", "user.a");
    Layer linked = link(file.pax(Map.of("SCHILY.xattr.user.b", "2")), Metadata.mode(0644));
    assertThat(metadata(linked, "/file").xattrs()).containsOnlyKeys("user.a", "user.b");
  }

  @Test
  void aSymlinkHasNoModeOfItsOwnAndNoAttributesOfUsers() throws IOException {
    Layer layer =
        Layer.of()
            .pax(Map.of("SCHILY.xattr.user.a", "1", "SCHILY.xattr.security.selinux", "s"))
            .entry(new Entry.Symlink("l", "nowhere", Metadata.mode(0600).owner(5, 6)));
    assertThat(metadata(layer, "/l").octalMode()).isEqualTo("0777");
    assertThat(metadata(layer, "/l").owner()).isEqualTo("5:6");
    assertThat(metadata(layer, "/l").xattrs()).containsOnlyKeys("security.selinux");
    Layer linked = layer.entry(new Entry.HardLink("k", "l", Metadata.mode(0600).owner(7, 8)));
    assertThat(metadata(linked, "/l").octalMode()).isEqualTo("0777");
    assertThat(metadata(linked, "/l").owner()).isEqualTo("7:8");
  }

  @Test
  void aDevicesNumbersKeepTheBitsThatLinuxHas() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().blockDevice("d", 4097, 1 << 20 | 3));
    Inode inode = image.inode("/d");
    assertThat(image.analysis().index(0).device(inode.number())).isEqualTo(1L << 32 | 3);
  }

  @Test
  void aCharacterDeviceOfZerosIsAnOverlaysWhiteout() throws IOException {
    Layer base = Layer.of().file("d/x", "xx").file("f", "y");
    DrawnImage image =
        DrawnImage.of(
            base, Layer.of().device("d", 0, 0).device("new", 0, 0).blockDevice("f", 0, 0));
    assertThat(image.tree()).containsExactly("/f block device");
    assertThat(image.dead()).contains("/d/x deleted 0>1 2 bytes");
  }

  @Test
  void anOpaqueRootHidesNothing() throws IOException {
    DrawnImage image =
        DrawnImage.of(Layer.of().file("a", "x"), Layer.of().file(".wh..wh..opq", ""));
    assertThat(image.tree()).containsExactly("/a file 1");
    assertThat(image.analysis().index(1).oddities()).hasSize(1);
  }
}

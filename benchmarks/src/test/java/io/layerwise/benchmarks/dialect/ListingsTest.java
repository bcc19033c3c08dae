package io.layerwise.benchmarks.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engines' tools say and what layerwise says come to the same rows. */
class ListingsTest {
  private static final String CONTENT =
      "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

  @TempDir private Path directory;

  private Listing engine() throws IOException {
    write(
        "files",
        """
        3/d|d|4096|755|0|0||10|3/d/a\u00ff|f|5|600|7|8||11|3/d/b|f|5|600|7|8||11|\
        3/l|l|2|777|0|0|to|12|3/n|c|0|644|0|0||13|4/x|f|0|644|0|0||14|""");
    write("digests", CONTENT + "  ./3/d/a\u00ff|" + CONTENT + "  ./3/d/b|");
    write("devices", "./3/n|5|1ff|");
    Files.writeString(
        directory.resolve("xattrs"),
        "# file: 3/d/a\u00ff\nuser.x=0x3100\n\n# file: 3/d/b\nuser.x=0x3100\n\n",
        StandardCharsets.ISO_8859_1);
    return EngineListings.read(directory).of(3);
  }

  private void write(String name, String fields) throws IOException {
    Files.writeString(
        directory.resolve(name), fields.replace('|', '\0'), StandardCharsets.ISO_8859_1);
  }

  private Listing own() throws IOException {
    Layer layer =
        Layer.of()
            .directory("d")
            .pax(Map.of("SCHILY.xattr.user.x", "1\0"))
            .file("d/b", "hello", Metadata.mode(0600).owner(7, 8))
            .symlink("l", "to")
            .device("n", 5, 511);
    Path archive = directory.resolve("image.tar");
    Files.write(archive, Layout.DOCKER_25.save(ImageBuilder.image().layer(layer).build()));
    Reading reading = OwnReading.fromFile(archive, 0);
    assertThat(OwnReading.fromStream(archive, 0)).isEqualTo(reading);
    return reading.listing().orElseThrow();
  }

  @Test
  void theSameFileSystemHasTheSameRows() throws IOException {
    assertThat(Difference.between(engine(), own()))
        .singleElement()
        .extracting(Difference::path)
        .isEqualTo("d/a\u00ff");
  }

  @Test
  void everyColumnIsRead() throws IOException {
    Map<String, FileRow> rows = engine().rows();
    assertThat(rows.get("d/b"))
        .hasToString(
            "type f, size 5, mode 600, uid 7, gid 8, content "
                + CONTENT
                + ", xattrs {user.x=3100}");
    assertThat(engine().withLinks(rows.keySet()).rows().get("d/b"))
        .asString()
        .endsWith("}, same_as d/a\u00ff");
    assertThat(rows.get("l")).hasToString("type l, mode 777, uid 0, gid 0, link to");
    assertThat(rows.get("n")).hasToString("type c, mode 644, uid 0, gid 0, device 5:511");
    assertThat(rows.get("d")).hasToString("type d, mode 755, uid 0, gid 0");
    assertThat(rows).hasSize(5);
  }

  @Test
  void anImageWithoutPathsHasNoRows() throws IOException {
    engine();
    assertThat(EngineListings.read(directory).of(9).rows()).isEmpty();
  }

  @Test
  void whatGetfattrEscapesIsReadBack() throws IOException {
    engine();
    write("files", "1/a\\b\nc|f|0|644|0|0||10|");
    write("digests", "");
    write("devices", "");
    Files.writeString(directory.resolve("xattrs"), "# file: 1/a\\134b\\012c\nuser.x=0x\n\n");
    assertThat(EngineListings.read(directory).of(1).rows().get("a\\b\nc"))
        .satisfies(row -> assertThat(row.get(Column.XATTRS)).isEqualTo("{user.x=}"));
  }

  @Test
  void aDirectoryWithoutAnEntryInAHigherLayerIsImpliedAgain() throws IOException {
    Layer lower = Layer.of().directory("kept").directory("entered").directory("untouched");
    Layer upper = Layer.of().file("kept/a", "").directory("entered").file("entered/a", "");
    Path archive = directory.resolve("image.tar");
    Files.write(
        archive, Layout.DOCKER_25.save(ImageBuilder.image().layer(lower).layer(upper).build()));
    Listing listing = OwnReading.fromFile(archive, 0).listing().orElseThrow();
    assertThat(listing.rows().entrySet().stream().filter(row -> row.getValue().impliedAgain()))
        .extracting(Map.Entry::getKey)
        .containsExactly("kept");
  }
}

package io.layerwise.tar;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Entry;
import io.layerwise.fixtures.ImageLayer;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.fixtures.SparseFormat;
import io.layerwise.fixtures.TarFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another reader of tars, written by others, reads the same out of the same bytes. */
class TarReaderDifferentialTest {
  private static final String LONG = "directory/".repeat(15) + "file";

  private static void assertReadAlike(byte[] tar) throws IOException {
    assertThat(ours(tar)).isEqualTo(theirs(tar));
  }

  @Test
  void randomLayers() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      for (ImageLayer layer : RandomImages.image(seed).layers()) {
        assertReadAlike(layer.drawing().tar());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GNU", "PAX"})
  void longNamesLargeNumbersAndDevices(TarFormat format) throws IOException {
    Metadata large = Metadata.mode(04755).owner(3_000_000_000L, 2_097_152).mtime(1L << 34);
    assertReadAlike(
        Layer.of()
            .format(format)
            .directory(LONG + "/d")
            .file(LONG, "content", large)
            .symlink("s", LONG)
            .hardLink("h", LONG)
            .device("c", 1, 3)
            .blockDevice("b", 300, 70_000)
            .fifo("p")
            .file("umlaut-ä", "x")
            .zeros("exactly-two-blocks", 1024)
            .tar());
  }

  @ParameterizedTest
  @EnumSource(names = {"V7", "USTAR"})
  void oldFormats(TarFormat format) throws IOException {
    assertReadAlike(
        Layer.of()
            .format(format)
            .directory("d")
            .file("d/f", "content")
            .symlink("s", "d/f")
            .hardLink("h", "d/f")
            .withoutEndMarker()
            .tar());
  }

  @ParameterizedTest
  @EnumSource
  void sparseFiles(SparseFormat format) throws IOException {
    Entry.SparseSegment[] segments = new Entry.SparseSegment[30];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = Entry.SparseSegment.at(1024L * i, "s".repeat(512));
    }
    assertReadAlike(Layer.of().sparse("f", format, 40_000, segments).file("after", "x").tar());
  }

  @Test
  void paxRecords() throws IOException {
    assertReadAlike(
        Layer.of()
            .globalPax(Map.of("comment", "c"))
            .file("a", "x")
            .pax(Map.of("path", "other", "mtime", "12.5", "gid", "9"))
            .file("b", "y")
            .tar());
  }

  private static TarReader reader(byte[] tar) {
    return new TarReader(
        new StreamInput(new ByteArrayInputStream(tar)), new TarLimits(1 << 20, 1 << 14));
  }

  private static List<String> ours(byte[] tar) throws IOException {
    TarReader reader = reader(tar);
    List<String> entries = new ArrayList<>();
    while (reader.next()) {
      TarEntry entry = reader.entry();
      boolean sparse = entry.sparse().isPresent();
      long length = sparse ? entry.sparse().orElseThrow().realSize() : entry.storedSize();
      String content = sparse ? "sparse" : crc(content(reader));
      entries.add(
          String.join(
              " ",
              new String(entry.name(), 0, entry.nameLength(), StandardCharsets.UTF_8),
              entry.type().name(),
              length + "",
              Integer.toOctalString(entry.mode()),
              Integer.toUnsignedString(entry.uid()),
              Integer.toUnsignedString(entry.gid()),
              entry.mtime() + "",
              new String(entry.linkName(), StandardCharsets.UTF_8),
              (entry.device() >> 32) + ":" + (int) entry.device(),
              content));
    }
    return entries;
  }

  private static byte[] content(TarReader reader) throws IOException {
    byte[] content = new byte[(int) reader.entry().storedSize()];
    int read = 0;
    while (read < content.length) {
      read += reader.read(content, read, content.length - read);
    }
    return content;
  }

  private static List<String> theirs(byte[] tar) throws IOException {
    List<String> entries = new ArrayList<>();
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new ByteArrayInputStream(tar), "UTF-8")) {
      for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.add(
            String.join(
                " ",
                entry.getName(),
                type(entry).name(),
                (entry.isSparse() ? entry.getRealSize() : entry.getSize()) + "",
                Integer.toOctalString(entry.getMode() & 07777),
                // It cuts a number in base 256 to a signed int; ids are unsigned.
                Integer.toUnsignedString((int) entry.getLongUserId()),
                Integer.toUnsignedString((int) entry.getLongGroupId()),
                entry.getLastModifiedTime().toInstant().getEpochSecond() + "",
                entry.getLinkName(),
                entry.getDevMajor() + ":" + entry.getDevMinor(),
                entry.isSparse() ? "sparse" : crc(in.readAllBytes())));
      }
    }
    return entries;
  }

  private static EntryType type(TarArchiveEntry entry) {
    if (entry.isLink()) {
      return EntryType.HARD_LINK;
    } else if (entry.isSymbolicLink()) {
      return EntryType.SYMLINK;
    } else if (entry.isCharacterDevice()) {
      return EntryType.CHARACTER_DEVICE;
    } else if (entry.isBlockDevice()) {
      return EntryType.BLOCK_DEVICE;
    } else if (entry.isFIFO()) {
      return EntryType.FIFO;
    }
    return entry.isDirectory() ? EntryType.DIRECTORY : EntryType.FILE;
  }

  private static String crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return Long.toHexString(crc.getValue());
  }
}

package io.layerwise.tar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.fixtures.Entry;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import io.layerwise.fixtures.SparseFormat;
import io.layerwise.fixtures.TarFormat;
import io.layerwise.oci.ImageReadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a tar says is what Go's archive/tar reads out of it, for engines read with it. */
class TarDialectsTest {
  private static final int PREFIX = 345;
  private static final int MAGIC = 257;

  private static TarReader reader(byte[] tar) {
    return new TarReader(
        new StreamInput(new ByteArrayInputStream(tar)), new TarLimits(1 << 20, 1 << 14));
  }

  /** Each entry as {@code name type size}. */
  private static List<String> entries(byte[] tar) throws IOException {
    TarReader reader = reader(tar);
    List<String> entries = new ArrayList<>();
    while (reader.next()) {
      TarEntry entry = reader.entry();
      String name = new String(entry.name(), 0, entry.nameLength(), StandardCharsets.UTF_8);
      entries.add(name + " " + entry.type().label() + " " + entry.storedSize());
    }
    return entries;
  }

  private static List<String> entries(Layer layer) throws IOException {
    return entries(layer.tar());
  }

  private static List<String> oddities(byte[] tar) throws IOException {
    TarReader reader = reader(tar);
    boolean more;
    do {
      more = reader.next();
    } while (more);
    return reader.oddities().sentences();
  }

  private static TarEntry only(Layer layer) throws IOException {
    TarReader reader = reader(layer.tar());
    assertThat(reader.next()).isTrue();
    return reader.entry();
  }

  private static Layer raw(byte[] blocks) {
    return Layer.of().rawBlocks(blocks);
  }

  @Test
  void thePrefixOfAUstarHeaderCountsWhateverItsVersion() throws IOException {
    for (String version : new String[] {"00", "  ", "\0\0"}) {
      byte[] tar = RawHeader.of("name").at(263, version).at(PREFIX, "dir").with("x");
      assertThat(entries(tar)).as(version).containsExactly("dir/name file 1");
    }
  }

  @Test
  void aHeaderWithoutMagicHasNoPrefix() throws IOException {
    byte[] tar = RawHeader.of("name").at(MAGIC, "\0\0\0\0\0\0\0\0").at(PREFIX, "dir").with("x");
    assertThat(entries(tar)).containsExactly("name file 1");
  }

  @Test
  void thePrefixOfStarIsShorter() throws IOException {
    byte[] tar =
        RawHeader.of("name").at(PREFIX, "d".repeat(131) + "no prefix").at(508, "tar\0").with("x");
    assertThat(entries(tar)).containsExactly("d".repeat(131) + "/name file 1");
  }

  @Test
  void aGnuHeaderHasAPrefixOnlyWhereGoBefore18WroteOne() throws IOException {
    RawHeader old = RawHeader.of("name").at(MAGIC, "ustar  \0").at(PREFIX, "some/long/dir");
    assertThat(entries(old.with("x"))).containsExactly("some/long/dir/name file 1");

    RawHeader times =
        RawHeader.of("name").at(MAGIC, "ustar  \0").at(PREFIX, "14524770000\00014524770001\0");
    assertThat(entries(times.with("x"))).containsExactly("name file 1");

    RawHeader binary = RawHeader.of("name").at(MAGIC, "ustar  \0").at(PREFIX, "d\u00e9");
    assertThat(entries(binary.with("x"))).containsExactly("name file 1");
  }

  @Test
  void globalRecordsCountForNothing() throws IOException {
    Layer layer =
        Layer.of()
            .globalPax(Map.of("path", "other", "size", "9", "uid", "7", "mode", "0777"))
            .file("a", "x");
    assertThat(entries(layer)).containsExactly("a file 1");
    assertThat(only(layer).uid()).isZero();
  }

  @Test
  void aGlobalHeaderTakesBackWhatStandsBetweenItAndTheEntry() throws IOException {
    byte[] local = RawHeader.of("x").type('x').with("14 path=other\n");
    Layer layer = raw(local).globalPax(Map.of("comment", "c")).file("a", "x");
    assertThat(entries(layer)).containsExactly("a file 1");
    assertThat(entries(raw(local).file("a", "x"))).containsExactly("other file 1");
  }

  @Test
  void ofTwoExtendedHeadersTheLastCountsAlone() throws IOException {
    byte[] first = RawHeader.of("x").type('x').with("14 path=other\n");
    byte[] second = RawHeader.of("x").type('x').with("8 uid=5\n");
    TarEntry entry = only(raw(first).rawBlocks(second).file("a", "x"));
    assertThat(new String(entry.name(), 0, entry.nameLength(), StandardCharsets.UTF_8))
        .isEqualTo("a");
    assertThat(entry.uid()).isEqualTo(5);
  }

  @Test
  void aLongNameWinsOverAPaxPathInEitherOrder() throws IOException {
    byte[] pax = RawHeader.of("x").type('x').with("16 path=frompax\n");
    byte[] name = RawHeader.of("././@LongLink").type('L').with("fromgnu\0");
    assertThat(entries(raw(pax).rawBlocks(name).file("a", "x"))).containsExactly("fromgnu file 1");
    assertThat(entries(raw(name).rawBlocks(pax).file("a", "x"))).containsExactly("fromgnu file 1");
  }

  @Test
  void anEmptyLongNameLeavesTheHeaders() throws IOException {
    byte[] name = RawHeader.of("././@LongLink").type('L').with("\0");
    byte[] link = RawHeader.of("././@LongLink").type('K').with("\0");
    Layer layer = raw(name).rawBlocks(link).symlink("a", "target");
    assertThat(entries(layer)).containsExactly("a symlink 0");
    assertThat(new String(only(layer).linkName(), StandardCharsets.UTF_8)).isEqualTo("target");
  }

  @Test
  void onlyTheOldTypeMakesADirectoryOfATrailingSlash() throws IOException {
    assertThat(entries(RawHeader.of("d/").with("hello"))).containsExactly("d/ file 5");
    assertThat(entries(RawHeader.of("d/").type('\0').bytes())).containsExactly("d/ directory 0");
    assertThat(entries(RawHeader.of("d").type('\0').with("hello"))).containsExactly("d file 5");
  }

  @Test
  void anIdKeepsItsLower32Bits() throws IOException {
    Map<String, Integer> ids =
        Map.of("4294967296", 0, "4294967301", 5, "-1", -1, "-2", -2, "4294967294", -2);
    for (Map.Entry<String, Integer> id : ids.entrySet()) {
      TarEntry entry = only(Layer.of().pax(Map.of("uid", id.getKey())).file("a", "x"));
      assertThat(entry.uid()).as(id.getKey()).isEqualTo(id.getValue());
    }
    TarEntry entry =
        only(
            Layer.of()
                .format(TarFormat.GNU)
                .file("a", "x", Metadata.mode(0644).owner(4_294_967_301L, 0)));
    assertThat(entry.uid()).isEqualTo(5);
  }

  @Test
  void aTarMayEndInManyWays() throws IOException {
    byte[] file = RawHeader.of("a").with("x".repeat(700));
    assertThat(entries(file)).containsExactly("a file 700");
    assertThat(entries(Arrays.copyOf(file, 512 + 700))).containsExactly("a file 700");
    assertThat(entries(Arrays.copyOf(file, file.length + 512))).containsExactly("a file 700");
    assertThat(entries(raw(file).rawBlocks(new byte[1024]).trailing(new byte[] {1, 2, 3})))
        .containsExactly("a file 700");
    assertThat(entries(new byte[0])).isEmpty();
    for (char type : new char[] {'x', 'L', 'K'}) {
      byte[] extension = RawHeader.of("x").type(type).with("14 path=other\n");
      assertThat(entries(raw(file).rawBlocks(extension).withoutEndMarker()))
          .containsExactly("a file 700");
    }
  }

  @Test
  void whatIsCutOffIsNoEnd() {
    byte[] file = RawHeader.of("a").with("x".repeat(700));
    for (int length : new int[] {100, 511, 512 + 699}) {
      assertThatThrownBy(() -> entries(Arrays.copyOf(file, length)))
          .as("cut at " + length)
          .isInstanceOf(ImageReadException.class);
    }
    byte[] zerosThenData = raw(new byte[512]).rawBlocks(file).tar();
    assertThatThrownBy(() -> entries(zerosThenData)).isInstanceOf(ImageReadException.class);
  }

  @Test
  void aFileIsSparseOnlyWithAKnownVersionOrAMap() throws IOException {
    for (Map<String, String> records :
        List.of(
            Map.of("GNU.sparse.name", "named"),
            Map.of("GNU.sparse.realsize", "9000"),
            Map.of("GNU.sparse.size", "9000"),
            Map.of("GNU.sparse.major", "1", "GNU.sparse.minor", "1", "GNU.sparse.realsize", "5"),
            Map.of("GNU.sparse.major", "2", "GNU.sparse.minor", "0"))) {
      Layer layer = Layer.of().pax(records).file("plain", "content");
      assertThat(entries(layer)).as(records.toString()).containsExactly("plain file 7");
      assertThat(only(layer).sparse()).isEmpty();
    }
    for (SparseFormat format : SparseFormat.values()) {
      Layer layer = Layer.of().sparse("s", format, 9_000, Entry.SparseSegment.at(512, "x"));
      assertThat(only(layer).sparse().orElseThrow().realSize()).isEqualTo(9_000);
    }
  }

  @Test
  void anEmptyRecordLeavesWhatTheHeaderSays() throws IOException {
    TarEntry entry =
        only(
            Layer.of()
                .pax(Map.of("path", "", "uid", "", "mtime", ""))
                .file("a", "x", Metadata.mode(0644).owner(5, 6)));
    assertThat(entry.uid()).isEqualTo(5);
    assertThat(entry.nameLength()).isEqualTo(1);
  }

  @Test
  void aFractionOfASecondIsCutOffTowardsThePast() throws IOException {
    Map<String, Long> times = Map.of("12.9", 12L, "-1.5", -2L, "-1.0", -1L, "+7", 7L, "3.", 3L);
    for (Map.Entry<String, Long> time : times.entrySet()) {
      TarEntry entry = only(Layer.of().pax(Map.of("mtime", time.getKey())).file("a", "x"));
      assertThat(entry.mtime()).as(time.getKey()).isEqualTo(time.getValue());
    }
    for (String none : new String[] {"1e9", "1.5x", "now"}) {
      assertThatThrownBy(() -> only(Layer.of().pax(Map.of("mtime", none)).file("a", "x")))
          .as(none)
          .isInstanceOf(ImageReadException.class);
    }
  }

  @Test
  void whatAnEngineRefusesIsReadAndNoted() throws IOException {
    assertThat(oddities(RawHeader.of("a").at(108, "12 34\0\0\0").with("x")))
        .containsExactly("Docker refuses a header with a number that is none (\"a\")");
    assertThat(oddities(RawHeader.of("a").at(329, "garbage!").with("x")))
        .containsExactly("Docker refuses a header with a number that is none (\"a\")");
    assertThat(oddities(RawHeader.of("label").type('V').bytes()))
        .containsExactly("Docker refuses an entry of type V (\"label\")");
    assertThat(oddities(RawHeader.of("a").type('7').with("x")))
        .containsExactly("Docker refuses an entry of type 7 (\"a\")");
    byte[] padded = RawHeader.of("x").type('x').with("14 path=other\n\0\0\0");
    assertThat(oddities(raw(padded).file("a", "x").tar()))
        .containsExactly(
            "Docker refuses an extended header with records that are not well-formed (\"other\")");
    byte[] key = RawHeader.of("x").type('x').with("8 k\0y=v\n");
    assertThat(oddities(raw(key).file("a", "x").file("b", "y").tar())).hasSize(1);
  }

  @Test
  void soundTarsHaveNoOddities() throws IOException {
    for (TarFormat format : TarFormat.values()) {
      Layer layer =
          Layer.of().format(format).directory("d").file("d/f", "x").symlink("s", "d").fifo("p");
      assertThat(oddities(layer.tar())).as(format.name()).isEmpty();
    }
    assertThat(oddities(Layer.of().device("null", 1, 3).globalPax(Map.of("a", "b")).tar()))
        .isEmpty();
    byte[] blanks = RawHeader.of("a").at(100, "   644 \0").at(108, "  0\0abcd").with("x");
    assertThat(oddities(blanks)).isEmpty();
  }

  @Test
  void aKindOfOddityIsSaidOnce() throws IOException {
    Layer layer = Layer.of();
    for (int i = 0; i < 1000; i++) {
      layer = layer.rawBlocks(RawHeader.of("f" + i).type('7').bytes());
    }
    assertThat(oddities(layer.tar()))
        .containsExactly("Docker refuses an entry of type 7 (\"f0\" and 999 more)");
  }
}

package io.layerwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.archive.ImageSelectionException;
import io.layerwise.archive.Limits;
import io.layerwise.fixtures.Archive;
import io.layerwise.fixtures.ByteSource;
import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.Content;
import io.layerwise.fixtures.HostileArchives;
import io.layerwise.fixtures.HostileLayers;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a file holds, it is read or refused in words: no hang, no exhausted memory. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileImagesTest {
  /** Sound as far as anybody looks without verifying, or refused only as an entry. */
  private static final Set<String> READABLE =
      Set.of("wrong diff ID", "wrong blob digest", "malformed whiteouts", "aufs metadata");

  @TempDir Path directory;

  private ImageAnalysis read(ByteSource archive, boolean stream, OpenOptions options)
      throws IOException {
    if (stream) {
      try (InputStream in = new ByteArrayInputStream(archive.toBytes());
          OpenImage image = Layerwise.open(in, options)) {
        return image.analyze();
      }
    }
    Path file = directory.resolve("hostile");
    archive.save(file);
    try (OpenImage image = Layerwise.open(file, options)) {
      return image.analyze();
    }
  }

  private void assertRefused(ByteSource archive, Fault fault) {
    for (boolean stream : new boolean[] {false, true}) {
      assertThatThrownBy(() -> read(archive, stream, OpenOptions.defaults()))
          .isInstanceOfSatisfying(
              ImageReadException.class,
              e -> assertThat(e.fault()).as(e.getMessage()).isEqualTo(fault));
    }
  }

  @Test
  void everySmallHostileArchiveIsRefusedOrReadTheSameByFileAndStream() {
    HostileArchives.all()
        .forEach(
            (name, archive) -> {
              String file = outcome(archive, false);
              assertThat(outcome(archive, true)).as(name).isEqualTo(file);
              assertThat(file.startsWith("read"))
                  .as(name + ": " + file)
                  .isEqualTo(READABLE.contains(name));
            });
  }

  private String outcome(ByteSource archive, boolean stream) {
    try {
      return "read " + Tree.andFigures(read(archive, stream, OpenOptions.defaults()));
    } catch (ImageReadException e) {
      assertThat(e.remedy()).isNotEmpty();
      return e.fault().label();
    } catch (ImageSelectionException e) {
      return "selection";
    } catch (IOException e) {
      return fail("another failure than the ones promised", e);
    }
  }

  @Test
  void whatIsNoImage() {
    assertRefused(HostileArchives.emptyFile(), Fault.TRUNCATED);
    assertRefused(HostileArchives.notATar(), Fault.MALFORMED);
    assertRefused(HostileArchives.notAnImage(), Fault.MISSING);
    assertRefused(HostileArchives.withoutManifest(), Fault.MISSING);
    assertRefused(HostileArchives.malformedManifest(), Fault.MALFORMED);
  }

  @Test
  void whatIsNotThere() {
    assertRefused(HostileArchives.absentConfig(), Fault.MISSING);
    assertRefused(HostileArchives.absentLayer(), Fault.MISSING);
    assertRefused(HostileArchives.absentBlob(), Fault.MISSING);
    assertRefused(HostileArchives.absentOciManifest(), Fault.MISSING);
    assertRefused(HostileArchives.layerLinkedOutside(), Fault.MISSING);
  }

  @Test
  void whatDoesNotFitTogether() {
    assertRefused(HostileArchives.moreDiffIdsThanLayers(), Fault.MALFORMED);
    assertRefused(HostileArchives.fewerDiffIdsThanLayers(), Fault.MALFORMED);
    assertRefused(HostileArchives.layerLinkedToItself(), Fault.MALFORMED);
    assertRefused(HostileArchives.layersLinkedInALoop(), Fault.MALFORMED);
    assertRefused(HostileArchives.directoryForLayer(), Fault.MALFORMED);
    assertRefused(HostileArchives.digestThatIsAPath(), Fault.MALFORMED);
  }

  @Test
  void aHeaderThatLies() {
    assertRefused(HostileArchives.of(HostileLayers.badHeaderChecksum()), Fault.MALFORMED);
    assertRefused(HostileArchives.of(HostileLayers.negativeSize()), Fault.MALFORMED);
    assertRefused(HostileArchives.of(HostileLayers.negativePaxSize()), Fault.MALFORMED);
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD", "XZ", "BZIP2"})
  void aLayerDamagedInItsCompression(Compression compression) {
    assertRefused(HostileArchives.corruptLayer(compression), Fault.MALFORMED);
  }

  @Test
  void wrongDigestsAreFoundWhenVerifying() {
    for (ByteSource wrong :
        new ByteSource[] {HostileArchives.wrongDiffId(), HostileArchives.wrongBlobDigest()}) {
      for (boolean stream : new boolean[] {false, true}) {
        assertThatThrownBy(() -> read(wrong, stream, OpenOptions.defaults().verifying()))
            .isInstanceOfSatisfying(
                ImageReadException.class,
                e -> assertThat(e.fault()).isEqualTo(Fault.DIGEST_MISMATCH));
      }
    }
  }

  @Test
  void whatIsLargerThanALimit() {
    assertRefused(HostileArchives.of(HostileLayers.longName(100_000)), Fault.LIMIT_EXCEEDED);
    assertRefused(HostileArchives.of(HostileLayers.deepPath(20_000)), Fault.LIMIT_EXCEEDED);
    assertRefused(HostileArchives.nestedIndexes(100), Fault.LIMIT_EXCEEDED);
    assertRefused(HostileArchives.nestedManifest(10_000), Fault.MALFORMED);
    assertRefused(HostileArchives.of(HostileLayers.paxHeader(100 << 20)), Fault.LIMIT_EXCEEDED);
  }

  @Test
  void aLayerIsReadAsFarAsItMayGoWhateverItsRatio() throws Exception {
    byte[] zeros = HostileArchives.gzipBomb(300L << 20).toBytes();
    OpenOptions small = OpenOptions.defaults().within(Limits.defaults().withLayerBytes(100L << 20));
    try (OpenImage read = Layerwise.open(new ByteArrayInputStream(zeros), OpenOptions.defaults())) {
      assertThat(read.analyze().attribution().total().content()).isEqualTo(300L << 20);
    }
    assertThatThrownBy(() -> Layerwise.open(new ByteArrayInputStream(zeros), small))
        .isInstanceOfSatisfying(
            ImageReadException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(Fault.LIMIT_EXCEEDED);
              assertThat(e.remedy()).contains("--max-layer-bytes");
            });
  }

  @Test
  void aManifestOfAGigabyteIsNotReadIntoMemory() throws Exception {
    assertStreamRefused(HostileArchives.manifestOf(1L << 30), Fault.LIMIT_EXCEEDED);
  }

  @Test
  void aMillionEntriesAreReadFine() throws Exception {
    ByteSource many =
        Layout.DOCKER_25.archive(DrawnImage.image(HostileLayers.manyEntries(1_000_000)));
    Path file = directory.resolve("many");
    many.save(file);
    try (OpenImage image = Layerwise.open(file, OpenOptions.defaults())) {
      assertThat(image.analyze().files()).isEqualTo(1_000_000);
    }
  }

  @Test
  void manyEntriesOfOnePathCountToo() {
    OpenOptions few = OpenOptions.defaults();
    few = few.within(few.limits().withEntries(1000));
    Layer layer = Layer.of();
    for (int i = 0; i < 2000; i++) {
      layer = layer.file("same", "");
    }
    ByteSource archive = HostileArchives.of(layer);
    OpenOptions options = few;
    assertThatThrownBy(() -> read(archive, false, options)).isInstanceOf(ImageReadException.class);
  }

  @Test
  void aLayerNamedAgainAndAgainCountsEachTime() {
    OpenOptions few = OpenOptions.defaults();
    OpenOptions options = few.within(few.limits().withEntries(1000));
    Layer layer = HostileLayers.manyEntries(300);
    for (boolean stream : new boolean[] {false, true}) {
      assertThatThrownBy(
              () ->
                  read(
                      Layout.DOCKER_25.archive(DrawnImage.image(layer, layer, layer, layer)),
                      stream,
                      options))
          .isInstanceOf(ImageReadException.class)
          .hasMessageContaining("1000 paths");
    }
  }

  @Test
  void aLayerThatLostItsBytesIsNotTheEmptyLayer() {
    String blob =
        "blobs/sha256/" + DrawnImage.image(Layer.of().file("a", "x")).layers().get(0).tar().hex();
    assertRefused(
        Layout.DOCKER_25
            .archive(DrawnImage.image(Layer.of().file("a", "x")))
            .with(blob, Content.of("")),
        Fault.DIGEST_MISMATCH);
  }

  @Test
  void aNameWithoutEndInAGzipHeader() {
    byte[] header = new byte[32 << 20];
    Arrays.fill(header, (byte) 'a');
    System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0}, 0, header, 0, 10);
    assertRefused(Content.of(header), Fault.LIMIT_EXCEEDED);
  }

  @Test
  void aConfigurationThatAManifestNamesTwentyThousandTimes() {
    Archive archive = Layout.DOCKER_25.archive(DrawnImage.image(Layer.of().file("a", "x")));
    assertRefused(
        archive.edit(
            "manifest.json",
            text -> {
              String image = text.substring(1, text.length() - 1);
              return "[" + (image + ",").repeat(20_000) + image + "]";
            }),
        Fault.LIMIT_EXCEEDED);
  }

  private static void assertStreamRefused(ByteSource archive, Fault fault) throws Exception {
    PipedOutputStream out = new PipedOutputStream();
    Thread writer = new Thread(() -> write(archive, out));
    try (PipedInputStream in = new PipedInputStream(out, 1 << 20)) {
      writer.start();
      assertThatThrownBy(() -> Layerwise.open(in, OpenOptions.defaults()))
          .isInstanceOfSatisfying(
              ImageReadException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
    writer.join();
  }

  private static void write(ByteSource archive, PipedOutputStream out) {
    try (out) {
      archive.writeTo(out);
    } catch (IOException e) {
      // The reader may refuse before all is written.
    }
  }
}

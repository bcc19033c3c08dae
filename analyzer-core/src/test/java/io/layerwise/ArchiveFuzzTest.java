package io.layerwise;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.archive.ImageSelectionException;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.fixtures.HostileArchives;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.oci.ImageReadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Spoils small archives of every layout and reads them. An image comes out whose bytes add up, or a
 * failure of the promised kinds, within seconds: nothing else may happen.
 *
 * <p>Runs for {@code -Dfuzz.seconds} (10 unless said). For an hour of it and nothing else: {@code
 * mvn -pl fixtures,analyzer-core test -Dtest=ArchiveFuzzTest -Dfuzz.seconds=3600
 * -Dsurefire.failIfNoSpecifiedTests=false}. {@code -Dfuzz.seed} repeats a run. A case that fails is
 * saved as {@code target/fuzz-SEED-CASE.tar}.
 */
@Tag("fuzz")
class ArchiveFuzzTest {
  private static final long SECONDS = Long.getLong("fuzz.seconds", 10);
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final Duration SLOWEST = Duration.ofSeconds(20);

  private final TreeMap<String, Integer> outcomes = new TreeMap<>();

  @Test
  void whateverIsSpoiledIsReadOrRefused() throws IOException {
    List<byte[]> corpus = corpus();
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    long number = 0;
    while (System.nanoTime() < end) {
      Random random = new Random(SEED + number);
      byte[] spoiled = new Spoiler(random, corpus).spoil();
      Path saved = Path.of("target", "fuzz-" + SEED + "-" + number + ".tar");
      Files.write(saved, spoiled);
      long start = System.nanoTime();
      read(saved, spoiled, random.nextBoolean());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("" + saved).isLessThan(SLOWEST);
      Files.delete(saved);
      number++;
    }
    report(number);
  }

  @SuppressWarnings("SystemOut") // the figures of a run are what it is run for
  private void report(long cases) {
    System.out.println("fuzz: seed " + SEED + ", " + cases + " cases, " + outcomes);
    assertThat(outcomes).containsKeys("read", "malformed", "truncated");
  }

  private void read(Path file, byte[] bytes, boolean stream) {
    OpenOptions options = OpenOptions.defaults();
    try (OpenImage image =
        stream
            ? Layerwise.open(new ByteArrayInputStream(bytes), options)
            : Layerwise.open(file, options)) {
      assertAddsUp(image.analyze());
      count("read");
    } catch (ImageReadException e) {
      count(e.fault().label());
    } catch (ImageSelectionException e) {
      count("selection");
    } catch (IOException | RuntimeException | Error e) {
      throw new AssertionError("seed " + SEED + ", saved as " + file, e);
    }
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  private static void assertAddsUp(ImageAnalysis image) {
    long content = 0;
    for (int i = 0; i < image.layers().size(); i++) {
      ByteTotals bytes = image.layers().get(i).bytes();
      assertThat(bytes.content())
          .isEqualTo(bytes.visible() + bytes.overwritten() + bytes.deleted())
          .isEqualTo(image.index(i).totals().contentBytes());
      assertThat(image.index(i).totals().overheadBytes()).isNotNegative();
      content += bytes.content();
    }
    assertThat(image.attribution().total().content()).isEqualTo(content);
  }

  private static List<byte[]> corpus() {
    List<byte[]> corpus = new ArrayList<>();
    for (int seed = 0; seed < 12; seed++) {
      Image image = RandomImages.image(seed);
      for (Layout layout : Layout.values()) {
        corpus.add(layout.save(image));
      }
      for (OuterCompression outer : OuterCompression.values()) {
        corpus.add(outer.save(Layout.OCI_ARCHIVE, image));
      }
    }
    HostileArchives.all().values().stream()
        .map(archive -> archive.toBytes())
        .filter(bytes -> bytes.length > 0 && bytes.length < 100_000)
        .forEach(corpus::add);
    return corpus;
  }
}

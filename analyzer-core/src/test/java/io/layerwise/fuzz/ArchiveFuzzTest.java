package io.layerwise.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.Examination;
import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.archive.ImageSelectionException;
import io.layerwise.archive.Limits;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.oci.ImageReadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged archives, over and over: each is read, with numbers that add up, or refused in the words
 * of an {@link ImageReadException}; nothing else may happen. Ten seconds by default, a minute in CI
 * (where {@code CI} is set), an hour by hand:
 *
 * <pre>{@code
 * mvn -pl fixtures,analyzer-core test -Dtest=ArchiveFuzzTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfuzz.seconds=3600 -Dfuzz.seed=$RANDOM
 * }</pre>
 *
 * <p>A build asks the same cases again, so that a change is what it fails for; other cases are
 * those of another seed, {@code -Dfuzz.seed=N}. A failing archive is kept under {@code
 * target/fuzz}.
 */
class ArchiveFuzzTest {
  /** A hang, on the slowest machine. */
  private static final Duration MOST_TIME = Duration.ofMinutes(1);

  /** Small, so that a case that asks for more than it should is refused, not served. */
  private static final OpenOptions OPTIONS =
      OpenOptions.defaults()
          .capturing(OpenImage.capture())
          .within(Limits.defaults().withEntries(100_000).withHeaderBytes(1 << 16));

  @TempDir Path directory;
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @Test
  void damagedArchivesAreReadOrRefused() throws IOException {
    long seed = Long.getLong("fuzz.seed", 1);
    Instant end = Instant.now().plusSeconds(Long.getLong("fuzz.seconds", defaultSeconds()));
    Corpus corpus = new Corpus(seed);
    Random random = new Random(seed);
    Mutator mutator = new Mutator(random);
    int cases = 0;
    while (Instant.now().isBefore(end)) {
      byte[] archive = mutator.mutate(corpus.any(random), corpus.any(random));
      check(archive, seed, cases++);
    }
    System.out.println("fuzz: seed " + seed + ", " + cases + " cases, " + outcomes);
    assertThat(outcomes).as("some damage is harmless, some is not").hasSizeGreaterThan(3);
  }

  private static long defaultSeconds() {
    return System.getenv("CI") == null ? 10 : 60;
  }

  private void check(byte[] archive, long seed, int number) throws IOException {
    Path file = directory.resolve("case.tar");
    Files.write(file, archive);
    Instant start = Instant.now();
    try {
      String fromFile = outcome(() -> Layerwise.open(file, OPTIONS));
      String fromStream = outcome(() -> Layerwise.open(new ByteArrayInputStream(archive), OPTIONS));
      outcomes.merge(fromFile.split(" ", 2)[0], 1, Integer::sum);
      if (fromFile.startsWith("read") && fromStream.startsWith("read")) {
        assertThat(fromStream).as("the same numbers from a stream").isEqualTo(fromFile);
      }
      assertThat(Duration.between(start, Instant.now())).isLessThan(MOST_TIME);
    } catch (RuntimeException | Error e) {
      Path kept = Files.createDirectories(Path.of("target/fuzz")).resolve(seed + "-" + number);
      Files.write(kept, archive);
      throw new AssertionError(
          "case " + number + " of seed " + seed + ", kept as " + kept + ": " + e, e);
    }
  }

  /** Opens an image. */
  private interface Opener {
    OpenImage open() throws IOException;
  }

  private static String outcome(Opener opener) throws IOException {
    try (OpenImage image = opener.open()) {
      Examination examination = image.examine(Optional.empty(), Optional.empty());
      ImageAnalysis analysis = examination.diagnosis().analysis();
      analysis.layers().forEach(ArchiveFuzzTest::requireSums);
      return "read " + analysis.attribution().total() + analysis.entries();
    } catch (ImageReadException e) {
      assertThat(e.expected()).isNotBlank();
      assertThat(e.found()).isNotBlank();
      return e.fault().name();
    } catch (ImageSelectionException e) {
      return "CHOICE";
    }
  }

  private static void requireSums(LayerAnalysis layer) {
    ByteTotals bytes = layer.bytes();
    assertThat(bytes.visible() + bytes.overwritten() + bytes.deleted()).isEqualTo(bytes.content());
    assertThat(bytes.content()).isEqualTo(layer.index().totals().contentBytes());
    assertThat(layer.index().totals().overheadBytes()).isNotNegative();
  }
}

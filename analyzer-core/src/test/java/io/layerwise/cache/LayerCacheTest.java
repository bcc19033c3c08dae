package io.layerwise.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Layer;
import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerReader;
import io.layerwise.layer.ReadOptions;
import io.layerwise.oci.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A directory of layers: bounded, shared by several runs, and never the cause of an error. */
class LayerCacheTest {
  private static final ContentCapture NOTHING = ContentCapture.NOTHING;
  private static final long PLENTY = 1_000_000;

  @TempDir Path temporary;
  private Path directory = Path.of("");

  @BeforeEach
  void aDirectoryThatIsNotThereYet() {
    directory = temporary.resolve("of/caches");
  }

  private LayerCache cache(long mostBytes) {
    return new LayerCache(directory, mostBytes, "1.0");
  }

  private static CacheKey key(int number) {
    return new CacheKey(Digest.sha256(("key " + number).getBytes(StandardCharsets.UTF_8)).hex());
  }

  private static IndexedLayer layer(int files) throws IOException {
    Layer layer = Layer.of();
    for (int i = 0; i < files; i++) {
      layer = layer.file("file-" + i, "x");
    }
    return new LayerReader(ReadOptions.defaults()).read(new ByteArrayInputStream(layer.tar()));
  }

  private static int files(Optional<IndexedLayer> found) {
    return found.orElseThrow().index().totals().files();
  }

  private Path entry(int number) {
    return directory.resolve(key(number).hex() + ".layer");
  }

  private List<Path> present() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  @Test
  void findsWhatWasStored() throws IOException {
    cache(PLENTY).store(key(1), layer(3), NOTHING);

    assertThat(files(cache(PLENTY).find(key(1), NOTHING))).isEqualTo(3);
    assertThat(cache(PLENTY).find(key(2), NOTHING)).isEmpty();
    assertThat(cache(PLENTY).usage()).isEqualTo(new CacheUsage(1, Files.size(entry(1))));
  }

  @Test
  void onlyTheUserMayLook() throws IOException {
    cache(PLENTY).store(key(1), layer(1), NOTHING);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry(1))))
        .isEqualTo("rw-------");
  }

  @Test
  void aDamagedEntryIsDeleted() throws IOException {
    cache(PLENTY).store(key(1), layer(3), NOTHING);
    byte[] bytes = Files.readAllBytes(entry(1));
    for (int i = 0; i < bytes.length; i += 7) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      Files.write(entry(1), damaged);

      assertThat(cache(PLENTY).find(key(1), NOTHING)).isEmpty();
      assertThat(entry(1)).doesNotExist();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @Timeout(30)
  void aPipeInAnEntrysPlaceIsDeleted() throws Exception {
    cache(PLENTY).store(key(1), layer(3), NOTHING);
    Files.delete(entry(1));
    assertThat(new ProcessBuilder("mkfifo", entry(1).toString()).start().waitFor()).isZero();

    assertThat(cache(PLENTY).find(key(1), NOTHING)).isEmpty();
    assertThat(entry(1)).doesNotExist();
  }

  @Test
  void anEntryUnderAnothersNameIsNone() throws IOException {
    cache(PLENTY).store(key(1), layer(3), NOTHING);
    Files.copy(entry(1), entry(2));

    assertThat(cache(PLENTY).find(key(2), NOTHING)).isEmpty();
    assertThat(cache(PLENTY).find(key(1), NOTHING)).isPresent();
  }

  @Test
  void whatWasNotUsedLongestGoesFirst() throws IOException {
    LayerCache cache = cache(PLENTY);
    for (int i = 0; i < 3; i++) {
      cache.store(key(i), layer(10), NOTHING);
      Files.setLastModifiedTime(entry(i), FileTime.from(Instant.now().minusSeconds(100 - i)));
    }
    long one = Files.size(entry(0));
    cache.find(key(0), NOTHING);

    cache(3 * one).store(key(3), layer(10), NOTHING);

    assertThat(entry(1)).doesNotExist();
    assertThat(List.of(entry(0), entry(2), entry(3))).allMatch(Files::exists);
    assertThat(cache.usage().bytes()).isLessThanOrEqualTo(3 * one);
  }

  @Test
  void whatIsLargerThanAllMayBeIsNotKept() throws IOException {
    cache(PLENTY).store(key(1), layer(1), NOTHING);
    long one = Files.size(entry(1));

    cache(one).store(key(2), layer(100), NOTHING);

    assertThat(present()).containsExactly(entry(1));
  }

  @Test
  void whatARunLeftUnfinishedIsDeletedAfterAnHour() throws IOException {
    Files.createDirectories(directory);
    Path old = Files.createFile(directory.resolve(key(1).hex() + "-17.unfinished"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path fresh = Files.createFile(directory.resolve(key(1).hex() + "-18.unfinished"));

    cache(PLENTY).store(key(2), layer(1), NOTHING);

    assertThat(present()).containsExactlyInAnyOrder(fresh, entry(2));
  }

  @Test
  void clearingDeletesEntriesAndNothingElse() throws IOException {
    cache(PLENTY).store(key(1), layer(1), NOTHING);
    cache(PLENTY).store(key(2), layer(1), NOTHING);
    Path foreign = Files.writeString(directory.resolve("notes.layer"), "mine");
    CacheUsage before = cache(PLENTY).usage();

    assertThat(cache(PLENTY).clear()).isEqualTo(before);
    assertThat(present()).containsExactly(foreign);
    assertThat(cache(PLENTY).clear()).isEqualTo(new CacheUsage(0, 0));
  }

  @Test
  void whereThereCanBeNoDirectoryNothingIsKeptAndNothingFails() throws IOException {
    Files.writeString(temporary.resolve("of"), "a file in the way");

    cache(PLENTY).store(key(1), layer(1), NOTHING);

    assertThat(cache(PLENTY).find(key(1), NOTHING)).isEmpty();
    assertThat(cache(PLENTY).usage()).isEqualTo(new CacheUsage(0, 0));
    assertThat(cache(PLENTY).clear()).isEqualTo(new CacheUsage(0, 0));
  }

  @Test
  void severalRunsShareADirectory() throws Exception {
    List<Callable<Integer>> runs = new ArrayList<>();
    IndexedLayer layer = layer(50);
    cache(PLENTY).store(key(0), layer, NOTHING);
    long room = 3 * Files.size(entry(0));
    for (int run = 0; run < 4; run++) {
      int first = run;
      runs.add(
          () -> {
            int wrong = 0;
            for (int i = 0; i < 100; i++) {
              CacheKey key = key((first + i) % 5);
              Optional<IndexedLayer> found = cache(room).find(key, NOTHING);
              wrong += found.isPresent() && files(found) != 50 ? 1 : 0;
              cache(room).store(key, layer, NOTHING);
            }
            return wrong;
          });
    }
    ExecutorService executor = Executors.newFixedThreadPool(runs.size());
    try {
      for (Future<Integer> run : executor.invokeAll(runs)) {
        assertThat(run.get()).isZero();
      }
    } finally {
      executor.shutdown();
    }

    assertThat(cache(room).usage().bytes()).isPositive().isLessThanOrEqualTo(room);
    assertThat(present()).allMatch(file -> file.toString().endsWith(".layer"));
  }
}

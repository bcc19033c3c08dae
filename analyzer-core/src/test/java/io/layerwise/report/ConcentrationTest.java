package io.layerwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.layer.PathTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
  private final PathTable paths = new PathTable();
  private final List<Integer> nodes = new ArrayList<>();
  private final List<Long> sizes = new ArrayList<>();

  @Test
  void evenlySpreadFilesAreToldAsTheirDirectory() {
    for (int i = 0; i < 100; i++) {
      file("/usr/lib/x/" + i, 10);
    }
    assertThat(places()).containsExactly("/usr/lib/x 1000 100 directory");
  }

  @Test
  void aFileThatIsNearlyAllIsToldAsItself() {
    file("/var/cache/big", 950);
    file("/var/cache/small", 50);
    assertThat(places()).containsExactlyInAnyOrder("/var/cache/big 950 1", "/var/cache/small 50 1");
  }

  @Test
  void aDirectoryThatHoldsHalfIsToldApartFromTheRest() {
    file("/usr/lib/a", 30);
    file("/usr/lib/b", 30);
    file("/usr/bin/c", 20);
    file("/usr/share/d", 15);
    file("/usr/sbin/e", 15);
    assertThat(places())
        .containsExactlyInAnyOrder("/usr/lib 60 2 directory", "/usr 50 3 directory rest");
  }

  @Test
  void theRootIsNeverAPlace() {
    file("/a", 10);
    file("/b", 10);
    file("/c/d", 10);
    assertThat(places()).containsExactlyInAnyOrder("/a 10 1", "/b 10 1", "/c/d 10 1");
  }

  @Test
  void whatWasAFileAndADirectoryCountsAsBoth() {
    file("/x/a", 10);
    file("/x/a/b", 5);
    assertThat(places()).containsExactlyInAnyOrder("/x/a 10 1", "/x/a/b 5 1");
  }

  @Test
  void nothingIsLeftForTheNextQuestion() {
    file("/a/b", 10);
    Concentration concentration = new Concentration(paths);
    assertThat(concentration.places(new int[] {nodes.get(0)}, new long[] {10})).hasSize(1);
    assertThat(concentration.places(new int[0], new long[0])).isEmpty();
    assertThat(concentration.places(new int[] {nodes.get(0)}, new long[] {7}))
        .extracting(Place::bytes)
        .containsExactly(7L);
  }

  private void file(String path, long size) {
    int node = PathTable.ROOT;
    for (String name : path.substring(1).split("/", -1)) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      node = paths.intern(node, bytes, 0, bytes.length);
    }
    nodes.add(node);
    sizes.add(size);
  }

  private List<String> places() {
    int[] at = nodes.stream().mapToInt(Integer::intValue).toArray();
    long[] of = sizes.stream().mapToLong(Long::longValue).toArray();
    return new Concentration(paths)
        .places(at, of).stream()
            .map(
                place ->
                    paths.path(place.node())
                        + " "
                        + place.bytes()
                        + " "
                        + place.files()
                        + (place.directory() ? " directory" : "")
                        + (place.rest() ? " rest" : ""))
            .toList();
  }
}

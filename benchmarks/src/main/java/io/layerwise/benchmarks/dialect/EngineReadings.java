package io.layerwise.benchmarks.dialect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one engine made of the images of a batch. */
final class EngineReadings {
  private final Map<Integer, Reading> readings = new HashMap<>();
  private final Map<Integer, Listing> exports = new HashMap<>();

  /**
   * @param directory where the script left {@code loaded} (an index a line), {@code refused} (an
   *     index, a tab and why), and the listings {@code mounted} and {@code exported}
   */
  EngineReadings(Path directory) throws IOException {
    Set<Integer> loaded = indexes(directory.resolve("loaded"));
    Set<Integer> mounted = indexes(directory.resolve("mounted.indexes"));
    Set<Integer> exported = indexes(directory.resolve("exported.indexes"));
    EngineListings mounts = EngineListings.read(directory.resolve("mounted"));
    EngineListings containers = EngineListings.read(directory.resolve("exported"));
    for (int index : exported) {
      exports.put(index, Exported.withoutEngine(containers.of(index)));
    }
    for (int index : loaded) {
      readings.put(
          index,
          mounted.contains(index)
              ? Reading.of(mounts.of(index))
              : Reading.exported(Exported.withoutEngine(containers.of(index))));
    }
    for (String line :
        Files.readAllLines(directory.resolve("refused"), StandardCharsets.ISO_8859_1)) {
      int tab = line.indexOf('\t');
      readings.put(
          Integer.valueOf(line.substring(0, tab)), Reading.refused(line.substring(tab + 1)));
    }
  }

  /** None where the engine was not asked. */
  Optional<Reading> of(int index) {
    return Optional.ofNullable(readings.get(index));
  }

  /** Where the mounted layers and the exported container differ. */
  Optional<Verdict> unequal(int index) {
    Reading reading = readings.get(index);
    Listing export = exports.get(index);
    if (reading == null || export == null || reading.exported()) {
      return Optional.empty();
    }
    Listing mounted = Exported.of(reading.listing().orElseThrow());
    List<String> details = new ArrayList<>();
    Difference.between(export, mounted).forEach(d -> details.addAll(d.text().lines().toList()));
    return details.isEmpty()
        ? Optional.empty()
        : Optional.of(new Verdict(Outcome.EXPORT_DIFFERS, details, Set.of()));
  }

  private static Set<Integer> indexes(Path file) throws IOException {
    Set<Integer> indexes = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      indexes.add(Integer.valueOf(line));
    }
    return indexes;
  }
}

package io.layerwise.benchmarks.dialect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Images that were drawn together, and what engines made of them. */
final class Batch {
  private final Path directory;
  private final List<Integer> indexes = new ArrayList<>();
  private final Map<String, EngineReadings> engines = new LinkedHashMap<>();

  /**
   * @param directory with the archive {@code batch.tar}, the {@code indexes} of its images in
   *     order, and a folder for each engine
   * @param names of engines, the one that counts first
   */
  Batch(Path directory, List<String> names) throws IOException {
    this.directory = directory;
    for (String index : Files.readAllLines(directory.resolve("indexes"))) {
      indexes.add(Integer.valueOf(index));
    }
    for (String name : names) {
      engines.put(name, new EngineReadings(directory.resolve(name)));
    }
  }

  List<Integer> indexes() {
    return indexes;
  }

  /** The kinds of oddity in an image, as they were drawn. */
  String kinds(int index) throws IOException {
    return Files.readString(directory.resolve(Integer.toString(index)).resolve("kinds"));
  }

  /** What engines made of an image, by the engine's name; those that were asked. */
  Map<String, Reading> engines(int index) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    engines.forEach((name, engine) -> engine.of(index).ifPresent(r -> readings.put(name, r)));
    return readings;
  }

  Verdict verdict(int place) {
    int index = indexes.get(place);
    try {
      for (EngineReadings engine : engines.values()) {
        Optional<Verdict> unequal = engine.unequal(index);
        if (unequal.isPresent()) {
          return unequal.get();
        }
      }
      Path archive = directory.resolve("batch.tar");
      Reading own = OwnReading.fromFile(archive, place);
      Reading streamed = OwnReading.fromStream(archive, place);
      return own.listing().equals(streamed.listing())
          ? Verdict.of(engines(index), own)
          : new Verdict(Outcome.STREAM_DIFFERS, streamDetails(own, streamed), Set.of());
    } catch (IOException | RuntimeException | Error e) {
      return new Verdict(Outcome.CRASHED, trace(e), Set.of());
    }
  }

  private static List<String> streamDetails(Reading own, Reading streamed) {
    if (own.listing().isPresent() && streamed.listing().isPresent()) {
      return Verdict.compared(streamed, own.listing().get()).details();
    }
    return List.of("file:   " + own.refusal(), "stream: " + streamed.refusal());
  }

  private static List<String> trace(Throwable thrown) {
    List<String> lines = new ArrayList<>(List.of(thrown.toString()));
    for (StackTraceElement element : thrown.getStackTrace()) {
      lines.add("  at " + element);
    }
    return lines.subList(0, Math.min(12, lines.size()));
  }

  /** Text of an image in one line of printable characters. */
  static String line(String text) {
    byte[] bytes = text.replaceAll("[\\x00-\\x1f\\x7f]+", " ").getBytes(StandardCharsets.US_ASCII);
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}

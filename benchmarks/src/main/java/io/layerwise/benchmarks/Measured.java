package io.layerwise.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one call of a benchmark took.
 *
 * @param time in milliseconds
 * @param bytes that were allocated
 */
record Measured(double time, double bytes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads what JMH wrote with {@code -bm avgt -tu ms -prof gc -rf json}.
   *
   * @param files each with the results of one run
   * @return by benchmark and parameters the median of the runs, sorted by name
   * @throws IllegalArgumentException where a result was measured in another way
   */
  static Map<String, Measured> read(List<Path> files) throws IOException {
    Map<String, List<Measured>> runs = new TreeMap<>();
    for (Path file : files) {
      for (JsonNode result : JSON.readTree(file.toFile())) {
        runs.computeIfAbsent(name(result), name -> new ArrayList<>()).add(of(result));
      }
    }
    Map<String, Measured> medians = new TreeMap<>();
    runs.forEach((name, measured) -> medians.put(name, median(measured)));
    return medians;
  }

  private static Measured of(JsonNode result) {
    JsonNode time = result.path("primaryMetric");
    JsonNode bytes = result.path("secondaryMetrics").path("gc.alloc.rate.norm");
    if (!time.path("scoreUnit").asText().equals("ms/op") || !bytes.path("score").isNumber()) {
      throw new IllegalArgumentException(
          name(result) + " was not measured with -bm avgt -tu ms -prof gc");
    }
    return new Measured(time.path("score").asDouble(), bytes.path("score").asDouble());
  }

  /** The class and method, and parameters by their last name in a path. */
  private static String name(JsonNode result) {
    StringBuilder name = new StringBuilder();
    String method = result.path("benchmark").asText();
    name.append(method.substring(method.lastIndexOf('.', method.lastIndexOf('.') - 1) + 1));
    result
        .path("params")
        .forEach(value -> name.append(' ').append(Path.of(value.asText()).getFileName()));
    return name.toString();
  }

  private static Measured median(List<Measured> runs) {
    return new Measured(
        median(runs.stream().mapToDouble(Measured::time).sorted().toArray()),
        median(runs.stream().mapToDouble(Measured::bytes).sorted().toArray()));
  }

  private static double median(double[] sorted) {
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}

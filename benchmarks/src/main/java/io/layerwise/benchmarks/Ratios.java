package io.layerwise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Holds new results of benchmarks against old ones: a ratio above 1 is a change for the worse. */
public final class Ratios {
  /** Beyond this a ratio is marked. */
  private static final double MARKED = 1.10;

  /** Fewer bytes a call than this are JMH's own: their ratio would be noise. */
  private static final double LEAST_BYTES = 100;

  private Ratios() {}

  /**
   * Prints a table of the benchmarks that both have.
   *
   * @param args a file or a directory with old results, and one with new ones
   */
  @SuppressWarnings("SystemOut") // what this program is for
  public static void main(String[] args) throws IOException {
    System.out.print(
        table(Measured.read(files(Path.of(args[0]))), Measured.read(files(Path.of(args[1])))));
  }

  private static List<Path> files(Path results) throws IOException {
    try (Stream<Path> files = Files.walk(results)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static String table(Map<String, Measured> before, Map<String, Measured> after) {
    StringBuilder table = new StringBuilder();
    table.append(
        "| benchmark | old ms | new ms | time new/old | old B | new B | bytes new/old |\n");
    table.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    before.forEach(
        (name, old) -> {
          if (after.containsKey(name)) {
            table.append(row(name, old, after.get(name)));
          }
        });
    return table.toString();
  }

  private static String row(String name, Measured old, Measured now) {
    return String.format(
        Locale.ROOT,
        "| %s | %.4f | %.4f | %s | %.0f | %.0f | %s |\n",
        name,
        old.time(),
        now.time(),
        ratio(now.time() / old.time()),
        old.bytes(),
        now.bytes(),
        ratio(Math.max(now.bytes(), LEAST_BYTES) / Math.max(old.bytes(), LEAST_BYTES)));
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio > MARKED ? "**%.2f**" : "%.2f", ratio);
  }
}

package io.layerwise.benchmarks;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Prints a table of findings against rebuilds by hand. */
public final class Claims {
  private static final int MOST_PLACES = 25;

  private Claims() {}

  /**
   * @param args a directory with {@code NAME-single.tar} and {@code NAME-multi.tar}, and the names;
   *     {@code --details} first, where the largest misses are wanted too
   */
  public static void main(String[] args) throws IOException {
    boolean details = args[0].equals("--details");
    int first = details ? 1 : 0;
    System.out.println(
        "| image | own content MB | the rebuild removes MB | found | false claims | false, with"
            + " documentation |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    for (int i = first + 1; i < args.length; i++) {
      Path single = Path.of(args[first], args[i] + "-single.tar");
      Path multi = Path.of(args[first], args[i] + "-multi.tar");
      if (Files.exists(single) && Files.exists(multi)) {
        compare(args[i], single, multi, details);
      }
    }
  }

  private static void compare(String name, Path single, Path multi, boolean details)
      throws IOException {
    try (OpenImage image = Layerwise.open(single, OpenOptions.defaults());
        OpenImage rebuild = Layerwise.open(multi, OpenOptions.defaults())) {
      ImageAnalysis before = image.analyze();
      ImageAnalysis after = rebuild.analyze();
      Findings findings = image.findings(before, DockerfileLines.NONE);
      RebuildComparison result = RebuildComparison.of(before, findings, after);
      System.out.printf(
          "| %s | %.1f | %.1f | %s | %s | %s |%n",
          name,
          result.content() / 1e6,
          result.removed() / 1e6,
          share(result.found(), result.removed()),
          share(result.advised() - result.found(), result.advised()),
          share(result.all() - result.allFound(), result.all()));
      if (details) {
        print("removed and not found", RebuildComparison.missed(before, findings, after));
        print("claimed and kept", RebuildComparison.falselyClaimed(before, findings, after));
      }
    }
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "–" : "%.1f %%".formatted(100.0 * part / whole);
  }

  private static void print(String title, Map<String, Long> places) {
    System.out.println("  " + title);
    places.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_PLACES)
        .forEach(
            place ->
                System.out.printf("    %10.1f kB  %s%n", place.getValue() / 1e3, place.getKey()));
  }
}

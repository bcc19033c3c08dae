package io.layerwise.cli;

import io.layerwise.analysis.FileGlob;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.comparison.Noise;
import io.layerwise.oci.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which changes of files are told. */
final class FileFilterOptions {
  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "NAME",
      description =
          "Changes of files that are not told: timestamps, ownership, mode, package-managers (their"
              + " logs and caches), or a glob of paths.")
  private List<String> ignored = new ArrayList<>();

  @Option(
      names = "--path",
      paramLabel = "GLOB",
      description =
          "Only files that match: * within a name, ** across directories. May be given several"
              + " times.")
  private List<String> paths = new ArrayList<>();

  ComparisonOptions options() {
    ComparisonOptions options = ComparisonOptions.ALL;
    for (String path : paths) {
      options = options.only(glob(path));
    }
    for (String name : ignored) {
      options = isGlob(name) ? options.ignoring(glob(name)) : options.ignoring(noise(name));
    }
    return options;
  }

  /** No name of noise has such characters. */
  private static boolean isGlob(String name) {
    return name.contains("/") || name.contains("*");
  }

  static FileGlob glob(String pattern) {
    try {
      return FileGlob.of(pattern);
    } catch (IllegalArgumentException e) {
      throw new UsageException("'" + pattern + "' is not a glob: " + e.getMessage());
    }
  }

  private static Noise noise(String name) {
    return Noise.labelled(name).orElseThrow(() -> unknown(name));
  }

  private static UsageException unknown(String name) {
    List<String> known = Stream.of(Noise.values()).map(Noise::label).toList();
    return new UsageException(
        "'%s' cannot be ignored; did you mean %s? Known are %s; a glob of paths has a / or a *."
            .formatted(name, NearestNames.of(name, known).get(0), String.join(", ", known)));
  }
}

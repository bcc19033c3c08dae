package io.layerwise.cli;

import io.layerwise.archive.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much an image may demand; the defaults hold hostile input off. */
final class LimitOptions {
  @Option(
      names = "--max-entries",
      paramLabel = "N",
      description = "Paths of an image, each layer's counted. Default: 5000000.")
  private @Nullable Integer entries;

  @Option(
      names = "--max-ratio",
      paramLabel = "N",
      description = "Bytes out of one compressed byte, past 64 MiB. Default: 200.")
  private @Nullable Integer ratio;

  @Option(
      names = "--max-json-bytes",
      paramLabel = "BYTES",
      description = "Length of a manifest or configuration. Default: 8388608.")
  private @Nullable Integer jsonBytes;

  @Option(
      names = "--max-header-bytes",
      paramLabel = "BYTES",
      description = "Length of a tar header's extension. Default: 1048576.")
  private @Nullable Integer headerBytes;

  @Option(
      names = "--max-path-bytes",
      paramLabel = "BYTES",
      description = "Length of a path. Default: 16384.")
  private @Nullable Integer pathBytes;

  Limits apply(Limits defaults) {
    Limits limits = defaults;
    if (entries != null) {
      limits = limits.withEntries(positive("--max-entries", entries));
    }
    if (ratio != null) {
      limits = limits.withRatio(positive("--max-ratio", ratio));
    }
    if (jsonBytes != null) {
      limits = limits.withJsonBytes(positive("--max-json-bytes", jsonBytes));
    }
    if (headerBytes != null) {
      limits = limits.withHeaderBytes(positive("--max-header-bytes", headerBytes));
    }
    if (pathBytes != null) {
      limits = limits.withPathBytes(positive("--max-path-bytes", pathBytes));
    }
    return limits;
  }

  private static int positive(String name, int value) {
    if (value < 1) {
      throw new UsageException(name + " must be at least 1, not " + value + ".");
    }
    return value;
  }
}

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
      names = "--max-layer-bytes",
      paramLabel = "BYTES",
      description = "Length of a layer's tar, once decompressed. Default: 68719476736.")
  private @Nullable Long layerBytes;

  /** Was a limit until 0.1.0. Command lines that give it go on to work. */
  @Option(names = "--max-ratio", paramLabel = "N", hidden = true)
  private @Nullable String ratio;

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
    if (layerBytes != null) {
      limits = limits.withLayerBytes(positive("--max-layer-bytes", layerBytes));
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

  /** Says that an option has no effect, once for both images of a comparison. */
  void warnOnce(Console console) {
    if (ratio != null) {
      console.warn(
          "--max-ratio has no effect any more: --max-layer-bytes limits how long a layer may be.");
      ratio = null;
    }
  }

  private static int positive(String name, int value) {
    return (int) positive(name, (long) value);
  }

  private static long positive(String name, long value) {
    if (value < 1) {
      throw new UsageException(name + " must be at least 1, not " + value + ".");
    }
    return value;
  }
}

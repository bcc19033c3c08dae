package io.layerwise.cli;

import io.layerwise.analysis.Sizes;
import io.layerwise.cache.CacheUsage;
import io.layerwise.cache.LayerCache;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code layerwise cache}: what is kept of layers between runs. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise cache",
      "  layerwise cache --clear",
      "  LAYERWISE_CACHE_DIR=.layerwise layerwise cache       the one that a CI job keeps"
    })
final class CacheCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--clear", description = "Delete all of it.")
  private boolean clear;

  CacheCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<LayerCache> cache = CachePlace.of(console);
    String told =
        cache.isEmpty()
            ? "There is no cache: set " + CachePlace.DIRECTORY + " or HOME.\n"
            : clear ? cleared(cache.get()) : told(cache.get());
    new ReportSink(console.out())
        .write(OutputTarget.TEXT_TO_STANDARD_OUTPUT, out -> out.append(told));
    return ExitCode.OK.value();
  }

  private static String told(LayerCache cache) {
    CacheUsage usage = cache.usage();
    return """
    directory  %s
    layers     %d
    size       %s of at most %s
    """
        .formatted(
            place(cache), usage.entries(), Sizes.of(usage.bytes()), Sizes.of(cache.mostBytes()));
  }

  private static String cleared(LayerCache cache) {
    try {
      CacheUsage deleted = cache.clear();
      return "Deleted %s, %s, from %s.\n"
          .formatted(
              Sizes.count(deleted.entries(), "layer"), Sizes.of(deleted.bytes()), place(cache));
    } catch (IOException e) {
      throw new UsageException(
          "The cache cannot be cleared: not allowed to delete from " + place(cache) + ".");
    }
  }

  private static String place(LayerCache cache) {
    return Quoted.escaped(cache.directory().toString());
  }
}

package io.layerwise.cli;

import io.layerwise.cache.LayerCache;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where layers are kept between runs, and how many bytes of them, by the environment. */
final class CachePlace {
  static final String DIRECTORY = "LAYERWISE_CACHE_DIR";
  static final String SIZE = "LAYERWISE_CACHE_SIZE";

  private static final String DEFAULT_SIZE = "512MB";
  private static final Pattern SIZES = Pattern.compile("([0-9]{1,9})(kB|MB|GB|)");

  private CachePlace() {}

  /**
   * The cache, whether it is there yet or not; empty where nothing says where it would be.
   *
   * @throws UsageException where the directory or the size is none
   */
  static Optional<LayerCache> of(Console console) {
    Map<String, String> environment = console.environment();
    long mostBytes = bytes(environment.getOrDefault(SIZE, ""));
    String program = Version.number().orElse("");
    return directory(console).map(directory -> new LayerCache(directory, mostBytes, program));
  }

  /** The user's choice, or a directory of ours within that of caches (XDG Base Directory spec). */
  private static Optional<Path> directory(Console console) {
    Map<String, String> environment = console.environment();
    Optional<Path> chosen = path(environment, DIRECTORY);
    if (chosen.isPresent()) {
      return chosen.map(console.directory()::resolve);
    }
    // The specification has a relative path ignored.
    return path(environment, "XDG_CACHE_HOME")
        .filter(Path::isAbsolute)
        .or(() -> path(environment, "HOME").map(home -> home.resolve(".cache")))
        .map(caches -> caches.resolve("layerwise"));
  }

  private static Optional<Path> path(Map<String, String> environment, String variable) {
    String text = environment.getOrDefault(variable, "");
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      throw new UsageException(variable + " names no directory.");
    }
  }

  private static long bytes(String text) {
    Matcher size = SIZES.matcher(text.isEmpty() ? DEFAULT_SIZE : text);
    if (!size.matches()) {
      throw new UsageException(
          SIZE + " is '" + text + "', which is no size; write it as 512MB or 2GB.");
    }
    long unit =
        switch (size.group(2)) {
          case "kB" -> 1_000;
          case "MB" -> 1_000_000;
          case "GB" -> 1_000_000_000;
          default -> 1;
        };
    return Long.parseLong(size.group(1)) * unit;
  }
}

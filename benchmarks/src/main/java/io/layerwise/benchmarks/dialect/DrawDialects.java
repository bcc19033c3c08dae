package io.layerwise.benchmarks.dialect;

import io.layerwise.fixtures.dialect.DialectImage;
import io.layerwise.fixtures.dialect.DialectImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Draws images into a directory, from which the script packs them into archives. */
public final class DrawDialects {
  private DrawDialects() {}

  /**
   * Leaves in the directory, for each index, a folder of that name with the image's files, {@code
   * manifest} with its part of manifest.json, and {@code kinds} with the oddities that it holds.
   *
   * @param args seed, first index, how many, directory
   */
  public static void main(String[] args) throws IOException {
    long seed = Long.parseLong(args[0]);
    int from = Integer.parseInt(args[1]);
    int to = from + Integer.parseInt(args[2]);
    Path directory = Path.of(args[3]);
    for (int index = from; index < to; index++) {
      DialectImage image = DialectImages.image(seed, index);
      String manifest = image.save(directory);
      Path own = directory.resolve(Integer.toString(index));
      Files.writeString(own.resolve("manifest"), manifest);
      Files.writeString(
          own.resolve("kinds"),
          image.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
    }
  }
}

package io.layerwise.benchmarks;

import io.layerwise.fixtures.HostileLayers;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Saves an image with a layer of many small files, and another that deletes each if it is asked
 * for: for the script that shows time to be linear.
 */
public final class ManyEntries {
  private ManyEntries() {}

  /**
   * @param args how many files, the file to write, and {@code deleted} for their whiteouts
   */
  public static void main(String[] args) throws IOException {
    long entries = Long.parseLong(args[0]);
    ImageBuilder image =
        ImageBuilder.image()
            .tag("entries:" + entries)
            .layer(HostileLayers.manyEntries(entries), "RUN make entries # buildkit");
    if (args.length > 2 && args[2].equals("deleted")) {
      image = image.layer(HostileLayers.manyWhiteouts(entries), "RUN rm entries # buildkit");
    }
    Layout.DOCKER_25.save(Path.of(args[1]), image.build());
  }
}

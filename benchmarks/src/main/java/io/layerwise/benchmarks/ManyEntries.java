package io.layerwise.benchmarks;

import io.layerwise.fixtures.HostileLayers;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Path;

/** Saves an image with a layer of many small files, for the script that shows time to be linear. */
public final class ManyEntries {
  private ManyEntries() {}

  /**
   * @param args how many entries, and the file to write
   */
  public static void main(String[] args) throws IOException {
    long entries = Long.parseLong(args[0]);
    Layout.DOCKER_25.save(
        Path.of(args[1]),
        ImageBuilder.image()
            .tag("entries:" + entries)
            .layer(HostileLayers.manyEntries(entries), "RUN make entries # buildkit")
            .build());
  }
}

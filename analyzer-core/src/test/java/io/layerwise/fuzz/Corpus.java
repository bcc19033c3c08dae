package io.layerwise.fuzz;

import io.layerwise.fixtures.ByteSource;
import io.layerwise.fixtures.Entry.SparseSegment;
import io.layerwise.fixtures.HostileArchives;
import io.layerwise.fixtures.HostileLayers;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.fixtures.SparseFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Archives to be damaged: each layout, small images that use every part of the formats, and hostile
 * ones.
 */
final class Corpus {
  /** Small archives are damaged where it counts, and many of them a second. */
  private static final int MOST_BYTES = 100_000;

  private final List<byte[]> archives = new ArrayList<>();

  Corpus(long seed) {
    for (Layout layout : Layout.values()) {
      archives.add(layout.save(everything()));
      archives.add(layout.save(LookedInto.image()));
      archives.add(layout.save(RandomImages.image(seed + layout.name().length())));
    }
    HostileArchives.all().values().stream()
        .map(ByteSource::toBytes)
        .filter(archive -> archive.length > 0 && archive.length < MOST_BYTES)
        .forEach(archives::add);
    for (OuterCompression compression : OuterCompression.values()) {
      archives.add(compression.save(Layout.DOCKER_25, everything()));
    }
  }

  byte[] any(Random random) {
    return archives.get(random.nextInt(archives.size()));
  }

  private static Image everything() {
    return ImageBuilder.image()
        .tag("fuzz:1")
        .layer(
            Layer.of()
                .directory("etc/")
                .file("etc/passwd", "root:x:0:0\n")
                .hardLink("etc/passwd-", "etc/passwd")
                .symlink("lib", "usr/lib")
                .device("dev/null", 1, 3)
                .fifo("run/pipe")
                .file("n".repeat(180), "long")
                .rawName(new byte[] {'a', (byte) 0xff}, new byte[] {1, 2, 3}))
        .layer(
            Layer.of()
                .globalPax(Map.of("comment", "global"))
                .pax(Map.of("path", "renamed", "uid", "70000"))
                .file("ignored", "pax")
                .sparse("old", SparseFormat.OLD_GNU, 10_000, SparseSegment.at(512, "x".repeat(512)))
                .sparse("new", SparseFormat.PAX_1_0, 10_000, SparseSegment.at(512, "y".repeat(512)))
                .sparse(
                    "map", SparseFormat.PAX_0_1, 10_000, SparseSegment.at(512, "z".repeat(512))))
        .layer(Layer.of().whiteout("etc/passwd").opaque("run").hardLink("link", "etc/passwd-"))
        .layer(HostileLayers.aufsMetadata())
        .layer(HostileLayers.malformedWhiteouts())
        .build();
  }
}

package io.layerwise.stage;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The split of a drawn image. */
final class DrawnSplit {
  private DrawnSplit() {}

  static StageSplit of(ImageBuilder drawing) throws IOException {
    return of(drawing, Optional.empty());
  }

  static StageSplit of(ImageBuilder drawing, String dockerfile) throws IOException {
    return of(drawing, Optional.of(Dockerfile.parse(dockerfile)));
  }

  private static StageSplit of(ImageBuilder drawing, Optional<Dockerfile> dockerfile)
      throws IOException {
    Path file = Files.createTempFile("drawn", ".tar");
    try {
      Files.write(file, Layout.DOCKER_25.save(drawing.tag("drawn:1").build()));
      try (OpenImage image = Layerwise.open(file, OpenOptions.defaults())) {
        return image.diagnose(dockerfile, dockerfile.map(Dockerfile::lastStage)).split();
      }
    } finally {
      Files.delete(file);
    }
  }

  static String dockerfile(StageSplit split) {
    return split.dockerfile().orElseThrow(() -> new AssertionError(split.refusal().orElse("")));
  }

  static List<Role> roles(StageSplit split) {
    return split.roles().stream().map(LayerRole::role).toList();
  }

  /** Why a path is dropped; it must be. */
  static String dropped(StageSplit split, String path) {
    return why(split.drop(), path);
  }

  /** Why a path is kept; it must be. */
  static String kept(StageSplit split, String path) {
    return why(split.keep(), path);
  }

  private static String why(List<SplitPath> places, String path) {
    return places.stream()
        .filter(place -> place.path().equals(path))
        .map(SplitPath::why)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + path + " in " + places));
  }
}

package io.layerwise.practice.image;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.layer.ContentCapture;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the practices come to in a drawn image. */
final class Practised {
  private Practised() {}

  /** An image on Debian, whose base is known. */
  static ImageBuilder based() {
    return based(Layer.of().zeros("bin/sh", 100));
  }

  static ImageBuilder based(Layer base) {
    return ImageBuilder.image()
        .label("org.opencontainers.image.base.name", "debian:12")
        .layer(base, History.of("").comment("Imported from -"));
  }

  static History buildkit(String line) {
    return History.of(line).comment("buildkit.dockerfile.v0");
  }

  static ImageBuilder run(String script) {
    return run(based(), script);
  }

  static ImageBuilder run(ImageBuilder image, String script) {
    return image.layer(
        Layer.of().file("made-by-" + script.hashCode(), "x"),
        buildkit("RUN /bin/sh -c " + script + " # buildkit"));
  }

  static PracticeResult of(Practice practice, ImageBuilder drawing) throws IOException {
    return of(practice, drawing.tag("drawn:1").build());
  }

  static PracticeResult of(Practice practice, Image drawing) throws IOException {
    return of(practice, drawing, Layout.DOCKER_25);
  }

  static PracticeResult of(Practice practice, Image drawing, Layout layout) throws IOException {
    return result(practice, observations(layout.save(drawing)));
  }

  private static PracticeResult result(Practice practice, List<Observation> observations) {
    return PracticeResults.of(observations, Set.of(Source.IMAGE)).results().stream()
        .filter(result -> result.practice().equals(practice))
        .findFirst()
        .orElseThrow();
  }

  /** What the result was decided by. */
  static String evidence(Practice practice, ImageBuilder drawing) throws IOException {
    return of(practice, drawing).observations().get(0).evidence();
  }

  /** The same of an image that passes once. */
  static PracticeResult ofStream(Practice practice, ImageBuilder drawing, ContentCapture capture)
      throws IOException {
    byte[] saved = Layout.DOCKER_25.save(drawing.tag("drawn:1").build());
    OpenOptions options = OpenOptions.defaults().capturing(capture);
    try (OpenImage image = Layerwise.open(new ByteArrayInputStream(saved), options)) {
      return result(practice, observations(image));
    }
  }

  private static List<Observation> observations(byte[] saved) throws IOException {
    Path file = Files.createTempFile("drawn", ".tar");
    try {
      Files.write(file, saved);
      try (OpenImage image = Layerwise.open(file, OpenOptions.defaults())) {
        return observations(image);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static List<Observation> observations(OpenImage image) throws IOException {
    return image.examine(Optional.empty(), Optional.empty()).observations();
  }
}

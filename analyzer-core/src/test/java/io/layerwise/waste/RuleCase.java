package io.layerwise.waste;

import io.layerwise.fixtures.History;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;

/** A drawn image in which a rule finds waste, and one that only looks like it. */
record RuleCase(String code, ImageBuilder match, ImageBuilder nearMiss) {
  /** 2 MiB, so that thresholds are passed. */
  static final int BYTES = 2 << 20;

  /** One RUN that makes a file at one path or at another. */
  static RuleCase paths(String code, String match, String nearMiss) {
    return new RuleCase(code, file(match), file(nearMiss));
  }

  /** A RUN that makes a file. */
  static ImageBuilder file(String path) {
    return run("make", Layer.of().zeros(path, BYTES));
  }

  static ImageBuilder run(String script, Layer layer) {
    return then(ImageBuilder.image(), script, layer);
  }

  static ImageBuilder then(ImageBuilder image, String script, Layer layer) {
    return image.layer(layer, buildkit("RUN /bin/sh -c " + script + " # buildkit"));
  }

  static ImageBuilder copy(ImageBuilder image, Layer layer) {
    return image.layer(layer, buildkit("COPY . /app # buildkit"));
  }

  static History buildkit(String line) {
    return History.of(line).comment("buildkit.dockerfile.v0");
  }

  @Override
  public String toString() {
    return code;
  }
}

package io.layerwise.waste;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the rules find in a drawn image. */
final class WasteOf {
  private WasteOf() {}

  static Findings image(ImageBuilder drawing) throws IOException {
    return image(drawing.tag("drawn:1").build(), WasteRules.all(), DockerfileLines.NONE);
  }

  /** With the lines of a Dockerfile of one stage. */
  static Findings image(ImageBuilder drawing, Dockerfile dockerfile) throws IOException {
    ImageAnalysis analysis = analysis(drawing);
    DockerfileLines lines =
        DockerfileLines.of(
            dockerfile, dockerfile.lastStage(), analysis.history(), analysis.layers().size());
    return image(drawing.build(), WasteRules.all(), lines);
  }

  static Findings image(Image drawing, List<WasteRule> rules, DockerfileLines lines)
      throws IOException {
    Path file = Files.createTempFile("drawn", ".tar");
    try {
      Files.write(file, Layout.DOCKER_25.save(drawing));
      try (OpenImage image = Layerwise.open(file, OpenOptions.defaults())) {
        ImageAnalysis analysis = image.analyze();
        WasteAnalysis waste = WasteAnalysis.with(rules);
        return waste.find(analysis, waste.match(analysis), image.needs(analysis), lines);
      }
    } finally {
      Files.delete(file);
    }
  }

  static ImageAnalysis analysis(ImageBuilder drawing) throws IOException {
    byte[] saved = Layout.DOCKER_25.save(drawing.tag("drawn:1").build());
    try (OpenImage image =
        Layerwise.open(new ByteArrayInputStream(saved), OpenOptions.defaults())) {
      return image.analyze();
    }
  }

  /** The finding of a code; there must be one. */
  static Finding of(String code, ImageBuilder drawing) throws IOException {
    return image(drawing).findings().stream()
        .filter(finding -> finding.code().id().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + code));
  }
}

package io.layerwise.policy;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Drawn images as a policy sees them, and what policies come to. */
public final class Checked {
  public static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  private Checked() {}

  /**
   * A base layer of 7,000 bytes and a layer of 1,000 bytes over it, which overwrites 1,000: 8,000
   * bytes of content, of which an eighth is dead.
   */
  public static ImageBuilder eighthDead() {
    return ImageBuilder.image()
        .tag("shop:1.0")
        .label("org.opencontainers.image.base.name", "debian:12")
        .layer(
            Layer.of().zeros("usr/big", 6000).file("srv/app", "a".repeat(1000)),
            History.of("").comment("Imported from -"))
        .layer(Layer.of().file("srv/app", "b".repeat(1000)), "RUN make # buildkit");
  }

  public static CheckedImage of(ImageBuilder drawing, Observation... observations) {
    byte[] saved = Layout.DOCKER_25.save(drawing.build());
    try (OpenImage open = Layerwise.open(new ByteArrayInputStream(saved), OpenOptions.defaults())) {
      return of(open, observations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CheckedImage of(Path file) {
    try (OpenImage open = Layerwise.open(file, OpenOptions.defaults())) {
      return of(open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CheckedImage of(OpenImage open, Observation... observations) throws IOException {
    ImageAnalysis analysis = open.analyze();
    return CheckedImage.of(
        analysis,
        open.findings(analysis, DockerfileLines.NONE),
        PracticeResults.of(List.of(observations), EnumSet.allOf(Source.class)),
        Optional.empty());
  }

  static Verdict judge(CheckedImage image, String policy) throws PolicyException {
    return Gate.judge(image, Policy.parse(policy, "policy.yaml"), Optional.empty(), TODAY);
  }

  static Verdict judge(CheckedImage image, String policy, Baseline base) throws PolicyException {
    return Gate.judge(image, Policy.parse(policy, "policy.yaml"), Optional.of(base), TODAY);
  }

  /** What one budget came to. */
  static Outcome outcome(CheckedImage image, String budget) throws PolicyException {
    return judge(image, "budgets: {" + budget + "}").results().get(0).outcome();
  }

  static Baseline baseline(CheckedImage image) {
    return Baseline.of(image.analysis(), image.issues());
  }
}

package io.layerwise.report;

import io.layerwise.analysis.Sizes;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import io.layerwise.finding.Savings;
import io.layerwise.history.Instruction;
import io.layerwise.oci.Quoted;
import java.util.List;
import java.util.stream.Collectors;

/** How reports name what is to be changed; control characters are escaped. */
public final class AdviceWording {
  private AdviceWording() {}

  /** What is to be changed, without the instruction: {@code layer 5, Dockerfile line 12}. */
  public static String place(Recommendation recommendation) {
    return switch (recommendation.scope()) {
      case INSTRUCTION -> changed(recommendation.findings().get(0));
      case BUILD_STAGE -> "a build stage, for " + layers(recommendation.layers());
      case CONTEXT -> "the build context, for " + layers(recommendation.layers());
      case BASE_IMAGE -> "the base image, for " + layers(recommendation.layers());
    };
  }

  /** The instruction that is to be changed; empty where it is none, or is not known. */
  public static String instruction(Recommendation recommendation) {
    return recommendation.instruction().map(Instruction::text).map(Quoted::escaped).orElse("");
  }

  private static String changed(Finding finding) {
    String layer =
        finding.changeLayer().isPresent()
            ? "layer " + finding.changeLayer().getAsInt()
            : layers(finding.layers());
    return finding.dockerfileLine().isPresent()
        ? layer + ", Dockerfile line " + finding.dockerfileLine().getAsInt()
        : layer;
  }

  /** Layers by their numbers: {@code layers 1, 4}. */
  public static String layers(List<Integer> layers) {
    return (layers.size() == 1 ? "layer " : "layers ")
        + layers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** What is found, with its bytes, its code and how sure it is. */
  public static String finding(Finding finding) {
    return Quoted.escaped(finding.title())
        + " "
        + Sizes.of(finding.bytes())
        + " ("
        + finding.code()
        + ", "
        + finding.confidence().label()
        + ")";
  }

  /** What all findings come to, whatever is asked about. */
  public static String sums(Findings findings) {
    Savings own = findings.own();
    return "safe "
        + Sizes.of(own.safeBytes())
        + ", review "
        + Sizes.of(own.reviewBytes())
        + ", risky "
        + Sizes.of(own.riskyBytes())
        + "; in the base image "
        + Sizes.of(findings.base().totalBytes())
        + "; without the safe ones this image's content would be "
        + Sizes.of(findings.contentBytesWithout(Confidence.SAFE));
  }

  /** All that is found at one place. */
  public static String findings(Recommendation recommendation) {
    return recommendation.findings().stream()
        .map(AdviceWording::finding)
        .collect(Collectors.joining("; "));
  }
}

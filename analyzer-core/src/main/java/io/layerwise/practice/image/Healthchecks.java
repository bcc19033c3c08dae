package io.layerwise.practice.image;

import io.layerwise.history.Builder;
import io.layerwise.history.InstructionKind;
import io.layerwise.oci.Healthcheck;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the configuration has a health check. The OCI image format has no place for one: tools
 * that keep to it drop what the Dockerfile says, so where it is missing they leave it unknown.
 */
final class Healthchecks implements PracticeCheck<ImageEvidence> {
  /** Those that write Docker's configuration, health check included. */
  private static final Set<Builder> KEEPING =
      Set.of(Builder.CLASSIC, Builder.BUILDKIT, Builder.KANIKO);

  @Override
  public Practice practice() {
    return HealthPractices.HEALTHCHECK;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    Optional<Healthcheck> check = image.config().healthcheck();
    if (check.isPresent() && !check.get().test().isEmpty()) {
      return List.of(
          isDisabled(check.get())
              ? fail("the health check is NONE")
              : practice()
                  .pass(Source.IMAGE, "`" + String.join(" ", check.get().test()) + "` checks it"));
    }
    return List.of(missing(image));
  }

  /** Whether the check says that there is to be none. */
  static boolean isDisabled(Healthcheck check) {
    return check.test().size() == 1 && check.test().get(0).equals("NONE");
  }

  private Observation missing(ImageEvidence image) {
    if (image.analysis().history().instructions().stream()
        .anyMatch(line -> line.kind() == InstructionKind.HEALTHCHECK)) {
      return practice()
          .unknown(
              Source.IMAGE,
              "the history has a HEALTHCHECK that the configuration lost: the OCI format has none");
    }
    Builder builder = image.analysis().history().builder();
    if (image.analysis().image().manifestDigest().isPresent() && !KEEPING.contains(builder)) {
      return practice()
          .unknown(
              Source.IMAGE,
              "there is none, but " + builder.label() + " drops it where it writes the OCI format");
    }
    return fail("the configuration has no health check");
  }

  private Observation fail(String evidence) {
    return practice()
        .fail(
            Source.IMAGE,
            evidence,
            "Write `HEALTHCHECK --interval=30s --timeout=3s --start-period=20s CMD […]` with a"
                + " program that the image has, or set it where the container is run.");
  }
}

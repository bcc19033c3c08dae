package io.layerwise.practice.compose;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.compose.ComposeHealthcheck;
import io.layerwise.compose.ComposePosition;
import io.layerwise.compose.ComposeService;
import io.layerwise.history.InstructionKind;
import io.layerwise.oci.Healthcheck;
import io.layerwise.practice.Where;
import java.util.List;
import java.util.Optional;

/**
 * Whether a service's containers have a health check. The compose file's goes over the image's,
 * field by field (Compose Specification, "healthcheck").
 *
 * @param evidence as a sentence without its full stop
 * @param where empty where nothing in the compose file decides
 */
record ServiceHealth(State state, String evidence, Optional<Where> where) {
  enum State {
    PRESENT,
    /** There is none, or it is switched off. */
    ABSENT,
    UNKNOWN
  }

  static final String NO_IMAGE = "the image of the service was not given";

  static ServiceHealth of(ComposeService service, ComposeEvidence evidence) {
    return service
        .healthcheck()
        .flatMap(ServiceHealth::said)
        .orElseGet(() -> ofImage(evidence.imageOf(service)));
  }

  /** Empty where the image decides. */
  private static Optional<ServiceHealth> said(ComposeHealthcheck check) {
    if (check.isDisabled()) {
      return Optional.of(at(check, State.ABSENT, "the compose file switches the health check off"));
    }
    boolean switched = check.disable().filter(one -> one.value().isEmpty()).isPresent();
    if (switched || check.form().filter(ComposeHealthcheck.Form.UNRESOLVED::equals).isPresent()) {
      return Optional.of(
          at(check, State.UNKNOWN, "a variable that the project does not give decides"));
    }
    return check
        .form()
        .map(form -> at(check, State.PRESENT, "the compose file says how to check the health"));
  }

  private static ServiceHealth at(ComposeHealthcheck check, State state, String evidence) {
    ComposePosition position =
        check
            .disable()
            .filter(setting -> !setting.is(false))
            .map(setting -> setting.said().position())
            .or(() -> check.test().stream().findFirst().map(word -> word.position()))
            .orElse(check.position());
    return new ServiceHealth(state, evidence, Optional.of(ServiceCheck.line(position)));
  }

  private static ServiceHealth ofImage(Optional<ImageAnalysis> image) {
    if (image.isEmpty()) {
      return new ServiceHealth(
          State.UNKNOWN, "the compose file says nothing, and " + NO_IMAGE, Optional.empty());
    }
    List<String> test = ofImage(image.get()).map(Healthcheck::test).orElse(List.of());
    if (test.isEmpty()) {
      return missing(image.get());
    }
    return test.equals(List.of("NONE"))
        ? new ServiceHealth(State.ABSENT, "the image's health check is NONE", Optional.empty())
        : new ServiceHealth(State.PRESENT, "the image has a health check", Optional.empty());
  }

  /** What is written in OCI's format loses the health check, which Docker's keeps. */
  private static ServiceHealth missing(ImageAnalysis image) {
    boolean lost =
        image.history().instructions().stream()
            .anyMatch(line -> line.kind() == InstructionKind.HEALTHCHECK);
    return lost
        ? new ServiceHealth(
            State.UNKNOWN,
            "the image's history has a HEALTHCHECK that its configuration lost",
            Optional.empty())
        : new ServiceHealth(
            State.ABSENT, "neither the compose file nor the image has one", Optional.empty());
  }

  /** The image's own check, whatever the compose file says. */
  static Optional<Healthcheck> ofImage(ImageAnalysis image) {
    return image.image().config().container().healthcheck();
  }
}

package io.layerwise.practice.compose;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.compose.ComposeHealthcheck;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.Where;
import io.layerwise.runtime.HealthProbe;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the image has the programs that the compose file's health check runs. */
final class ProbeProgram implements ServiceCheck {
  @Override
  public Practice practice() {
    return HealthPractices.PROBE_PROGRAM;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    Optional<ComposeHealthcheck> check =
        service.healthcheck().filter(one -> one.form().isPresent() && !one.isDisabled());
    if (check.isEmpty()) {
      return List.of(skipped("the compose file has no test of its own"));
    }
    Where where = ServiceHealth.of(service, evidence).where().orElse(Where.NOWHERE);
    return List.of(observe(check.get(), service, evidence).at(where));
  }

  private Observation observe(
      ComposeHealthcheck check, ComposeService service, ComposeEvidence evidence) {
    Optional<ImageAnalysis> image = evidence.imageOf(service);
    if (image.isEmpty()) {
      return unknown(ServiceHealth.NO_IMAGE);
    }
    boolean formKnown = check.form().filter(ComposeHealthcheck.Form.UNRESOLVED::equals).isEmpty();
    if (!formKnown || !check.test().stream().allMatch(ComposeValue::resolved)) {
      return unknown("the test has a variable that the project does not give");
    }
    HealthProbe probe =
        HealthProbe.of(
            words(check), image.get().filesystem(), image.get().image().config().container());
    Optional<String> missing =
        probe.missing().stream().filter(program -> !isMounted(program, service)).findFirst();
    if (missing.isPresent()) {
      return fail(
          "the test runs " + missing.get() + ", which the image does not have",
          "Let the program itself answer (`test: [\"CMD\", \"node\", \"healthcheck.js\"]`), or"
              + " bring "
              + missing.get()
              + " into the image.");
    }
    List<String> found = probe.found();
    return found.isEmpty()
        ? skipped("the test runs no program of the image")
        : pass("the image has " + String.join(", ", found));
  }

  private static List<String> words(ComposeHealthcheck check) {
    boolean shell = check.form().filter(ComposeHealthcheck.Form.CMD_SHELL::equals).isPresent();
    return Stream.concat(
            Stream.of(shell ? "CMD-SHELL" : "CMD"), check.test().stream().map(ComposeValue::text))
        .toList();
  }

  /** Whether it lies where something of the machine's is mounted. */
  private static boolean isMounted(String program, ComposeService service) {
    return service.volumes().stream()
        .map(volume -> volume.target().text().replaceFirst("/+$", ""))
        .anyMatch(target -> program.equals(target) || program.startsWith(target + "/"));
  }
}

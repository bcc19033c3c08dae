package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.CommandForm;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.StageBase;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Optional;

/** The last HEALTHCHECK. */
final class HealthcheckThere implements DockerfileCheck {
  @Override
  public Practice practice() {
    return HealthPractices.HEALTHCHECK;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    Optional<DockerfileInstruction> last = evidence.last(Keyword.HEALTHCHECK);
    return List.of(
        last.map(check -> ofCheck(evidence, check).at(evidence.line(check)))
            .orElseGet(
                () -> fail("no HEALTHCHECK in the stage", change(evidence)).at(evidence.stage())));
  }

  private Observation ofCheck(DockerfileEvidence evidence, DockerfileInstruction check) {
    return CommandForm.of(check).isPresent()
        ? pass("there is a HEALTHCHECK")
        : fail("`HEALTHCHECK NONE` takes away what the base image has", change(evidence));
  }

  private static String change(DockerfileEvidence evidence) {
    boolean nothing = evidence.root().base() instanceof StageBase.Scratch;
    String port =
        evidence
            .instructions(Keyword.EXPOSE)
            .flatMap(expose -> Ports.of(evidence, expose).stream())
            .findFirst()
            .map(ports -> ":" + ports.first())
            .orElse("");
    String probe =
        nothing
            ? "[\"/app\", \"--health\"]`, with what your program answers to."
            : "[\"wget\", \"-q\", \"--spider\", \"http://localhost"
                + port
                + "/health\"]`, with an address that your program answers at and a program that"
                + " the image has.";
    return "Write `HEALTHCHECK --interval=30s --timeout=3s --start-period=20s CMD " + probe;
  }
}

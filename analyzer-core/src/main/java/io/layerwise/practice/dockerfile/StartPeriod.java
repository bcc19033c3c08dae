package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.CommandForm;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Optional;

/** The start period of the last HEALTHCHECK, which is 0 where none is given ("HEALTHCHECK"). */
final class StartPeriod implements DockerfileCheck {
  private static final String FLAG = "start-period";

  /** A Go duration of any units. */
  private static final String ZERO = "(0+(\\.0*)?(ns|us|µs|ms|s|m|h)?)+";

  private static final String CHANGE =
      "Write `HEALTHCHECK --start-period=20s …`, with the time that a slow start takes.";

  @Override
  public Practice practice() {
    return HealthPractices.START_PERIOD;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    Optional<DockerfileInstruction> last =
        evidence.last(Keyword.HEALTHCHECK).filter(check -> CommandForm.of(check).isPresent());
    return List.of(
        last.map(check -> ofCheck(check).at(evidence.line(check)))
            .orElseGet(() -> skipped("no HEALTHCHECK in the stage").at(evidence.stage())));
  }

  private Observation ofCheck(DockerfileInstruction check) {
    String period = check.flagValue(FLAG).orElse("");
    if (period.isEmpty()) {
      return fail("the HEALTHCHECK has no `--start-period`", CHANGE);
    }
    if (period.contains("$")) {
      return unknown("`--start-period=" + period + "` is given when the image is built");
    }
    return period.matches(ZERO)
        ? fail("`--start-period=" + period + "` is no time at all", CHANGE)
        : pass("`--start-period=" + period + "`");
  }
}

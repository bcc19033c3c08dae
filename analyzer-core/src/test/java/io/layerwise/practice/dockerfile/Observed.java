package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileException;
import io.layerwise.practice.Observation;
import java.util.List;
import java.util.Locale;

/** What checks say of Dockerfiles, as short as a table has it: {@code fail 3}. */
final class Observed {
  private Observed() {}

  static DockerfileEvidence evidence(String dockerfile, BuildContext context)
      throws DockerfileException {
    Dockerfile parsed = Dockerfile.parse(dockerfile);
    return new DockerfileEvidence("Dockerfile", parsed, parsed.lastStage(), context);
  }

  static List<Observation> all(DockerfileCheck check, String dockerfile)
      throws DockerfileException {
    return check.observe(evidence(dockerfile, BuildContext.UNKNOWN));
  }

  /** State and line of each; lines are parted by {@code |} in a table. */
  static String states(DockerfileCheck check, String dockerfile) throws DockerfileException {
    return states(check, dockerfile, BuildContext.UNKNOWN);
  }

  static String states(DockerfileCheck check, String dockerfile, BuildContext context)
      throws DockerfileException {
    return String.join(
        ", ",
        check.observe(evidence(dockerfile.replace(" | ", "\n"), context)).stream()
            .map(Observed::state)
            .toList());
  }

  static String state(Observation one) {
    String state = one.state().name().toLowerCase(Locale.ROOT);
    return one.where().line().isPresent() ? state + " " + one.where().line().getAsInt() : state;
  }
}

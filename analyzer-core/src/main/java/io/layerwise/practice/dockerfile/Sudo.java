package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.UserPractices;
import java.util.List;

/** Whether a RUN uses sudo, or installs it. */
final class Sudo implements DockerfileCheck {
  private static final String SUDO = "sudo";

  @Override
  public Practice practice() {
    return UserPractices.SUDO;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    return orPass(
        evidence
            .neededInstructions()
            .filter(one -> one.keyword() == Keyword.RUN)
            .flatMap(run -> ofRun(run).stream().map(found -> found.at(evidence.line(run))).limit(1))
            .toList(),
        "no RUN uses sudo");
  }

  private List<Observation> ofRun(DockerfileInstruction run) {
    return Invocation.of(run).stream().flatMap(one -> of(one).stream()).toList();
  }

  private List<Observation> of(Invocation one) {
    if (one.is(SUDO) || one.before().contains(SUDO)) {
      String command = one.is(SUDO) ? "the command" : "`" + one.label() + "`";
      return List.of(
          fail(
              "`sudo` stands before " + command,
              "Write " + command + " without sudo, behind `USER root` where it is not root yet."));
    }
    return SystemPackages.installed(one).contains(SUDO)
        ? List.of(
            fail("`" + one.label() + "` installs sudo", "Leave sudo out of `" + one.label() + "`."))
        : List.of();
  }
}

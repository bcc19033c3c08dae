package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the image declares port 22, installs an SSH server or starts one. */
final class NoSsh implements DockerfileCheck {
  private static final int PORT = 22;
  private static final Set<String> PACKAGES =
      Set.of("openssh-server", "openssh", "ssh", "dropbear", "dropbear-bin");
  private static final String CHANGE =
      "Remove it; `docker exec` and `kubectl exec` give a shell without a server.";

  @Override
  public Practice practice() {
    return InterfacePractices.NO_SSH;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    for (DockerfileInstruction one : evidence.instructions()) {
      List<Observation> of =
          switch (one.keyword()) {
            case EXPOSE -> ofExpose(evidence, one);
            case RUN, CMD, ENTRYPOINT -> ofCommands(one);
            default -> List.of();
          };
      of.forEach(observation -> found.add(observation.at(evidence.line(one))));
    }
    return orPass(found, "neither port 22 nor an SSH server");
  }

  private List<Observation> ofExpose(DockerfileEvidence evidence, DockerfileInstruction expose) {
    if (Ports.of(evidence, expose).stream().anyMatch(ports -> ports.contains(PORT))) {
      return List.of(fail("`" + expose + "` declares the port of SSH", CHANGE));
    }
    return Ports.areKnown(evidence, expose)
        ? List.of()
        : List.of(unknown("`" + expose + "` takes a port that is given when the image is built"));
  }

  private List<Observation> ofCommands(DockerfileInstruction instruction) {
    return Invocation.of(instruction).stream()
        .filter(
            one ->
                one.is("sshd", "dropbear")
                    || SystemPackages.installed(one).stream().anyMatch(PACKAGES::contains))
        .map(one -> fail("`" + one.label() + "` brings or starts an SSH server", CHANGE))
        .limit(1)
        .toList();
  }
}

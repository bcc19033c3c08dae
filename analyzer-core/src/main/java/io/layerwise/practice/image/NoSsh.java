package io.layerwise.practice.image;

import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.runtime.CommandLines;
import java.util.List;

/** Whether an SSH server is what runs, or its port is exposed. */
final class NoSsh implements PracticeCheck<ImageEvidence> {
  private static final int SSH = 22;

  @Override
  public Practice practice() {
    return InterfacePractices.NO_SSH;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    if (Ports.of(image.config()).has(SSH)) {
      return List.of(fail("port 22 is exposed"));
    }
    boolean runs =
        CommandLines.program(image.config()).stream()
            .flatMap(command -> command.programs().stream())
            .anyMatch(program -> program.equals("sshd") || program.endsWith("/sshd"));
    return List.of(
        runs
            ? fail("the container runs sshd")
            : practice().pass(Source.IMAGE, "port 22 is not exposed, and sshd is not run"));
  }

  private Observation fail(String evidence) {
    return practice()
        .fail(
            Source.IMAGE,
            evidence,
            "Leave the SSH server and its EXPOSE out; enter a container with `docker exec`.");
  }
}

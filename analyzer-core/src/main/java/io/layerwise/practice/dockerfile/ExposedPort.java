package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.CommandForm;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the port that the health check asks is declared. */
final class ExposedPort implements DockerfileCheck {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?:(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1?\\]):|/dev/tcp/[^/\\s]+/)([0-9]{1,5})\\b");

  @Override
  public Practice practice() {
    return InterfacePractices.EXPOSED_PORT;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<DockerfileInstruction> exposed = evidence.instructions(Keyword.EXPOSE).toList();
    Optional<DockerfileInstruction> check =
        evidence.last(Keyword.HEALTHCHECK).filter(one -> asked(one).isPresent());
    if (check.isPresent()) {
      int port = asked(check.get()).orElseThrow();
      return List.of(of(evidence, exposed, port).at(evidence.line(check.get())));
    }
    return List.of(
        exposed.isEmpty()
            ? unknown("no EXPOSE, and no health check that asks a port; nothing tells of one")
                .at(evidence.stage())
            : pass("`" + exposed.get(0) + "`").at(evidence.line(exposed.get(0))));
  }

  private Observation of(
      DockerfileEvidence evidence, List<DockerfileInstruction> exposed, int port) {
    boolean declared =
        exposed.stream()
            .flatMap(expose -> Ports.of(evidence, expose).stream())
            .anyMatch(ports -> ports.contains(port));
    if (declared) {
      return pass("port " + port + ", which the health check asks, is declared");
    }
    return exposed.stream().allMatch(expose -> Ports.areKnown(evidence, expose))
        ? fail(
            "the health check asks port " + port + ", which no EXPOSE declares",
            "Write `EXPOSE " + port + "`.")
        : unknown("an EXPOSE takes a port that is given when the image is built");
  }

  private static Optional<Integer> asked(DockerfileInstruction check) {
    Optional<CommandForm> form = CommandForm.of(check);
    if (form.isEmpty()) {
      return Optional.empty();
    }
    Matcher asked = ASKED.matcher(check.arguments());
    return asked.find() ? Optional.of(Integer.parseInt(asked.group(1))) : Optional.empty();
  }
}

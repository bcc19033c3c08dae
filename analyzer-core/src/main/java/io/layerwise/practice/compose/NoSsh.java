package io.layerwise.practice.compose;

import io.layerwise.compose.ComposePort;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.stream.Stream;

/** Whether a service publishes its container's port 22. */
final class NoSsh implements ServiceCheck {
  private static final int SSH = 22;

  @Override
  public Practice practice() {
    return InterfacePractices.NO_SSH;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    return orPass(
        service.ports().stream()
            .filter(port -> port.protocol().equals("tcp"))
            .flatMap(this::observe)
            .toList(),
        "the container's port 22 is not published");
  }

  private Stream<Observation> observe(ComposePort port) {
    ComposeValue target = port.target();
    if (!target.resolved()) {
      return Stream.of(unresolved("ports", target));
    }
    return hasSsh(target.text())
        ? Stream.of(
            fail(
                    "the container's port " + target.text() + " is published",
                    "Leave it and the SSH server out; enter a container with `docker compose"
                        + " exec`.")
                .at(ServiceCheck.line(target)))
        : Stream.empty();
  }

  /** A port, or the first and the last of a range. */
  private static boolean hasSsh(String target) {
    String[] ends = target.split("-", 2);
    return Integer.parseInt(ends[0]) <= SSH && Integer.parseInt(ends[ends.length - 1]) >= SSH;
  }
}

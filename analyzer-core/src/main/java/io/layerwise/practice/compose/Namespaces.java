package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeSecurity;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.ServicePractices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a service shares a namespace with the host. */
final class Namespaces implements ServiceCheck {
  @Override
  public Practice practice() {
    return ServicePractices.NAMESPACES;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    ComposeSecurity security = service.security();
    return orPass(
        Stream.of(
                observe("network_mode", security.networkMode()),
                observe("pid", security.pid()),
                observe("ipc", security.ipc()),
                observe("userns_mode", security.usernsMode()))
            .flatMap(Optional::stream)
            .toList(),
        "it shares no namespace with the host");
  }

  private Optional<Observation> observe(String key, Optional<ComposeValue> said) {
    return said.filter(value -> !value.resolved() || value.text().equals("host"))
        .map(value -> value.resolved() ? host(key, value) : unresolved(key, value));
  }

  private Observation host(String key, ComposeValue value) {
    String change =
        key.equals("network_mode")
            ? "Take it out, and publish what is needed: `ports: [\"127.0.0.1:3000:3000\"]`."
            : "Take `" + key + "` out.";
    return fail("`" + key + "` is host", change).at(ServiceCheck.line(value));
  }
}

package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeSetting;
import io.layerwise.compose.ComposeValue;
import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.ServicePractices;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a service has the privileges of the host, or capabilities that come near to them. */
final class Privileged implements ServiceCheck {
  /** What a container can do to its host with them (capabilities(7)). */
  private static final Map<String, Severity> DANGEROUS =
      Map.of(
          "ALL", Severity.CRITICAL,
          "SYS_ADMIN", Severity.CRITICAL,
          "SYS_MODULE", Severity.CRITICAL,
          "SYS_PTRACE", Severity.HIGH,
          "NET_ADMIN", Severity.MEDIUM);

  @Override
  public Practice practice() {
    return ServicePractices.PRIVILEGED;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    Stream<Observation> privileged =
        service.security().privileged().stream().flatMap(this::privileged);
    Stream<Observation> added = service.security().capAdd().stream().flatMap(this::added);
    return orPass(
        Stream.concat(privileged, added).toList(),
        "it is not privileged, and adds no capability that comes near to it");
  }

  private Stream<Observation> privileged(ComposeSetting<Boolean> setting) {
    if (setting.value().isEmpty()) {
      return Stream.of(unresolved(setting));
    }
    return setting.is(true)
        ? Stream.of(
            fail(
                    ServiceCheck.quoted(setting),
                    "Take it out, and add with `cap_add` only what the program needs.")
                .at(ServiceCheck.line(setting.said())))
        : Stream.empty();
  }

  private Stream<Observation> added(ComposeValue capability) {
    if (!capability.resolved()) {
      return Stream.of(unresolved("cap_add", capability));
    }
    String name = capability.text().toUpperCase(Locale.ROOT).replaceFirst("^CAP_", "");
    return Optional.ofNullable(DANGEROUS.get(name))
        .map(
            severity ->
                fail(
                        "`cap_add` has " + capability.text(),
                        "Take it out of `cap_add`, or write the one that the program needs, such"
                            + " as NET_BIND_SERVICE.")
                    .withSeverity(severity)
                    .at(ServiceCheck.line(capability)))
        .stream();
  }
}

package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.ServicePractices;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a service keeps the confinement that every container has. */
final class Confined implements ServiceCheck {
  /** Docker takes an equals sign and the older colon. */
  private static final Pattern UNCONFINED =
      Pattern.compile(
          "(seccomp|apparmor|systempaths)[:=]unconfined|no-new-privileges[:=]false"
              + "|label[:=]disable");

  @Override
  public Practice practice() {
    return ServicePractices.CONFINED;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    return orPass(
        service.security().securityOpt().stream().flatMap(this::observe).toList(),
        "no `security_opt` takes the confinement away");
  }

  private Stream<Observation> observe(ComposeValue option) {
    if (!option.resolved()) {
      return Stream.of(unresolved("security_opt", option));
    }
    return UNCONFINED.matcher(option.text()).matches()
        ? Stream.of(
            fail(
                    "`security_opt` has " + option.text(),
                    "Take it out; where a program needs a system call that is forbidden, write a"
                        + " profile that allows that one: `seccomp=profile.json`.")
                .at(ServiceCheck.line(option)))
        : Stream.empty();
  }
}

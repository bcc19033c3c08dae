package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeSetting;
import io.layerwise.compose.ComposeVolume;
import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.ServicePractices;
import java.util.List;
import java.util.Optional;

/** Whether a service mounts what controls the host. */
final class HostMount implements ServiceCheck {
  @Override
  public Practice practice() {
    return ServicePractices.HOST_MOUNT;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    return orPass(
        service.volumes().stream().flatMap(volume -> observe(volume).stream()).toList(),
        service.volumes().isEmpty()
            ? "it mounts nothing"
            : "it mounts nothing that controls the host");
  }

  private Optional<Observation> observe(ComposeVolume volume) {
    boolean machine = volume.type().isEmpty() || volume.isBind() || isPipe(volume);
    return machine ? volume.source().flatMap(source -> observe(source, volume)) : Optional.empty();
  }

  private static boolean isPipe(ComposeVolume volume) {
    return volume.type().filter("npipe"::equals).isPresent();
  }

  /** What is relative lies in the project, or in somebody's home. */
  private Optional<Observation> observe(ComposeSetting<String> source, ComposeVolume volume) {
    String written = source.said().text();
    if (source.value().isEmpty() && !written.startsWith(".") && !written.startsWith("~")) {
      return Optional.of(unresolved(source));
    }
    return source
        .value()
        .filter(path -> path.startsWith("/") && written.startsWith("/"))
        .flatMap(path -> observe(HostPath.of(path), volume))
        .map(seen -> seen.at(ServiceCheck.line(source.said())));
  }

  private Optional<Observation> observe(HostPath path, ComposeVolume volume) {
    boolean readOnly = volume.readOnly().filter(setting -> setting.is(true)).isPresent();
    boolean untold = volume.readOnly().filter(setting -> setting.value().isEmpty()).isPresent();
    if (path.isSocket()) {
      return Optional.of(
          fail(
              "it mounts " + path.text() + (readOnly ? ", to which read-only means nothing" : ""),
              "Leave the engine's socket out, or put a proxy before it that allows only what is"
                  + " needed."));
    }
    if (!path.isSystem() || (path.isPublic() && readOnly)) {
      return Optional.empty();
    }
    if (path.isPublic()) {
      return Optional.of(untold ? unknown(notTold(path)) : writable(path));
    }
    return Optional.of(
        fail(
                "it mounts " + path.text() + (readOnly ? ", read-only" : ""),
                "Mount a volume (`data:/var/lib/app`), or the one file that is needed, with `:ro`.")
            .withSeverity(readOnly || untold ? Severity.MEDIUM : practice().severity()));
  }

  private static String notTold(HostPath path) {
    return "it mounts " + path.text() + ", and a variable decides whether read-only";
  }

  private Observation writable(HostPath path) {
    return fail("it mounts " + path.text() + " and may write to it", "Add `:ro`.")
        .withSeverity(Severity.MEDIUM);
  }
}

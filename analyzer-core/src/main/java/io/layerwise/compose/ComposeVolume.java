package io.layerwise.compose;

import java.util.Optional;

/**
 * What is mounted into a service's containers.
 *
 * @param type {@code volume}, {@code bind}, {@code tmpfs} and others; empty where the source is not
 *     known and nothing else tells it
 * @param source of a bind mount its value is as seen from the project's directory; a home directory
 *     stays {@code ~}
 * @param target a path in the container
 */
public record ComposeVolume(
    Optional<String> type,
    Optional<ComposeSetting<String>> source,
    ComposeValue target,
    Optional<ComposeSetting<Boolean>> readOnly) {

  /** Whether it is a path of the machine. */
  public boolean isBind() {
    return type.filter("bind"::equals).isPresent();
  }
}

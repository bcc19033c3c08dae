package io.layerwise.compose;

import java.util.Optional;

/**
 * A value of a certain kind, with the key that gave it.
 *
 * @param key below the service, with dots: {@code deploy.resources.limits.memory}
 * @param value empty where {@code said} is not resolved, and only then
 */
public record ComposeSetting<T>(String key, ComposeValue said, Optional<T> value) {

  /** Whether it is known, and is this. */
  public boolean is(T other) {
    return value.filter(other::equals).isPresent();
  }
}

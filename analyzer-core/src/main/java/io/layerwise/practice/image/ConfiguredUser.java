package io.layerwise.practice.image;

import java.util.Optional;

/**
 * The user part of a configuration's {@code User}, which may have a group behind a colon (OCI image
 * spec, config.md).
 *
 * @param name as it is written; empty where there is none
 */
record ConfiguredUser(String name) {

  static ConfiguredUser of(String configured) {
    int colon = configured.indexOf(':');
    return new ConfiguredUser(colon < 0 ? configured : configured.substring(0, colon));
  }

  /** The uid, where it is one. */
  Optional<Long> number() {
    return name.matches("[0-9]{1,10}") ? Optional.of(Long.parseLong(name)) : Optional.empty();
  }
}

package io.layerwise.dockerfile;

import java.util.Optional;

/**
 * A flag between an instruction and its arguments.
 *
 * @param name without the dashes: {@code chown}
 * @param value without quotes; empty where there is no equals sign, as in {@code --link}
 */
public record Flag(String name, Optional<String> value) {

  static Flag parse(String word) {
    String text = word.substring("--".length());
    int equals = text.indexOf('=');
    return equals < 0
        ? new Flag(text, Optional.empty())
        : new Flag(text.substring(0, equals), Optional.of(text.substring(equals + 1)));
  }

  /** As a Dockerfile has it, but for quotes. */
  @Override
  public String toString() {
    return "--" + name + value.map(text -> "=" + text).orElse("");
  }
}

package io.layerwise.compose;

import java.util.List;
import java.util.Optional;

/**
 * How a service's image is built.
 *
 * @param position of the key's value
 * @param context its value is as seen from the project's directory, and empty for that directory;
 *     an address stays as it is
 * @param dockerfile relative to the context; where it is empty, and nothing is inline, Dockerfile
 * @param args one without a value takes it from the shell, and is not resolved
 */
public record ComposeBuild(
    ComposePosition position,
    ComposeSetting<String> context,
    Optional<ComposeValue> dockerfile,
    Optional<ComposeValue> dockerfileInline,
    Optional<ComposeValue> target,
    List<ComposeEntry> args) {

  public ComposeBuild {
    args = List.copyOf(args);
  }
}

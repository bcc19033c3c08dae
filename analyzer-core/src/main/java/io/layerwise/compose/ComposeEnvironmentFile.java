package io.layerwise.compose;

import java.util.Optional;

/**
 * A file that variables of a service come from.
 *
 * @param path its value is as seen from the project's directory
 * @param required true where it is not said
 * @param read whether it was there, so that its variables are among the service's
 */
public record ComposeEnvironmentFile(
    ComposeSetting<String> path, Optional<ComposeSetting<Boolean>> required, boolean read) {}

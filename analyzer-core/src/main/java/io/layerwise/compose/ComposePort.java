package io.layerwise.compose;

import java.util.Optional;

/**
 * A port of a service's containers.
 *
 * @param target a port, or a range such as {@code 3000-3005}
 * @param published on the machine, likewise; empty for a port of the machine's choice
 * @param hostIp empty for every address of the machine
 * @param protocol {@code tcp} where it is not said
 */
public record ComposePort(
    ComposeValue target,
    Optional<ComposeValue> published,
    Optional<ComposeValue> hostIp,
    String protocol) {}

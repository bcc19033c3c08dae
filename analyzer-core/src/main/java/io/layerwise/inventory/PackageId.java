package io.layerwise.inventory;

import java.util.Optional;

/**
 * What a package calls itself.
 *
 * @param name {@code libc6}, {@code @types/node}, {@code group:artifact}
 * @param version as the ecosystem writes it; empty where it is not told
 * @param architecture as the ecosystem writes it, such as {@code amd64} or {@code all}
 */
public record PackageId(
    Ecosystem ecosystem, String name, String version, Optional<String> architecture) {}

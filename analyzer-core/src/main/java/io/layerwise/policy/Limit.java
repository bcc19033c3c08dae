package io.layerwise.policy;

/** How far a measure may go, and who says so. */
public record Limit(Quantity quantity, Origin origin) {}

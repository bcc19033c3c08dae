package io.layerwise.compose;

/** A name with its value: of an environment, of labels, of a build's arguments. */
public record ComposeEntry(ComposeValue name, ComposeValue value) {}

package io.layerwise.practice;

/**
 * What another tool calls the same check.
 *
 * @param id as that tool prints it: {@code DL3002}
 */
public record KnownAs(Tool tool, String id) {}

package io.layerwise.dockerfile;

/**
 * A parser directive: {@code # syntax=docker/dockerfile:1} ("Parser directives").
 *
 * @param name in lower case
 */
public record Directive(int line, String name, String value) {}

/**
 * The practices as they are decided from a Dockerfile: its instructions of the stage that was
 * built, and its .dockerignore.
 *
 * <p>Owns: one class a check, and the list of all of them. Must not know: the other sources, or
 * reports.
 */
@NullMarked
package io.layerwise.practice.dockerfile;

import org.jspecify.annotations.NullMarked;

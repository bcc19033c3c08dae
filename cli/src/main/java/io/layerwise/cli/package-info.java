/**
 * The {@code layerwise} command: what a person types, and what the terminal shows.
 *
 * <p>Owns: commands and their options, help, progress, error messages, exit codes, files that
 * reports go to. Must not know: how an image is read or what its numbers mean.
 */
@NullMarked
package io.layerwise.cli;

import org.jspecify.annotations.NullMarked;

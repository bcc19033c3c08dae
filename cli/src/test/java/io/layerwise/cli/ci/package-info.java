/**
 * The pieces that CI systems take from this repository.
 *
 * <p>Owns: running their scripts as a runner does. Must not know: how the command is written; it is
 * run as a process.
 */
@NullMarked
package io.layerwise.cli.ci;

import org.jspecify.annotations.NullMarked;

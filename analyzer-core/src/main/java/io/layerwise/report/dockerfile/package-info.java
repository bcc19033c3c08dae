/**
 * Reports that a build reads: the Dockerfile of a stage split, and what changes in the one given.
 *
 * <p>Owns: the form of a unified diff. Must not know: another format, or how a split is decided.
 */
@NullMarked
package io.layerwise.report.dockerfile;

import org.jspecify.annotations.NullMarked;

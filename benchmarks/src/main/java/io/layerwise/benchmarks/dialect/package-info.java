/**
 * Layerwise's reading of images that are drawn in odd dialects, against what engines make of them.
 *
 * <p>Owns: what is compared of a file system, which differences are decided to stay, and what each
 * image came to. Must not know: how an oddity is drawn, or how an engine is asked; the script
 * {@code fixtures/engine/check-dialects} asks, and leaves listings in files.
 */
@NullMarked
package io.layerwise.benchmarks.dialect;

import org.jspecify.annotations.NullMarked;

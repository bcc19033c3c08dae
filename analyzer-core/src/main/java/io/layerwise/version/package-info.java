/**
 * The orders in which the ecosystems' package managers put versions.
 *
 * <p>Owns: what of a version counts, and which of two is the newer. Must not know: packages,
 * images, or what is done with a newer version.
 */
@NullMarked
package io.layerwise.version;

import org.jspecify.annotations.NullMarked;

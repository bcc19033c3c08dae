/**
 * What a Java program calls: open an image, analyze it.
 *
 * <p>Owns: the order of the work, from an archive to an analysis. Must not know: terminals, exits
 * and command lines.
 */
@NullMarked
package io.layerwise;

import org.jspecify.annotations.NullMarked;

/**
 * One layer's tar as a {@link io.layerwise.layer.LayerIndex}: made in one pass, immutable, and
 * independent of every other layer and of the image.
 *
 * <p>Owns: the reading of a layer, the meaning of its entries, which is what an engine makes of
 * them when it unpacks the layer into a directory of its own (paths through the layer's symlinks,
 * whiteouts, opaque directories, hard links, entries written twice), and its content on demand. How
 * a name becomes a path has its only home in {@code EntryPath}, the whiteout rules in {@code
 * Whiteout}. Must not know: which image the layer belongs to, what lies below it, or what became of
 * its files.
 */
@NullMarked
package io.layerwise.layer;

import org.jspecify.annotations.NullMarked;

/**
 * One layer's tar as a {@link io.layerwise.layer.LayerIndex}: made in one pass, immutable, and
 * independent of every other layer and of the image.
 *
 * <p>Owns: the reading of a layer, the meaning of its entries (whiteouts, opaque directories, hard
 * links, entries written twice), and its content on demand. The whiteout rules have their only home
 * here. Must not know: which image the layer belongs to, what lies below it, or what became of its
 * files.
 */
@NullMarked
package io.layerwise.layer;

import org.jspecify.annotations.NullMarked;

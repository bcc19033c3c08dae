/**
 * The merged file system: a fold over layer indexes, and what became of every byte in it.
 *
 * <p>Owns: which layer's file stands at a path in the end, the fate of every inode and who caused
 * it, the sums of these by layer, equal contents, and a file's content on demand. Must not know:
 * how a layer was stored, or which instruction made it.
 */
@NullMarked
package io.layerwise.filesystem;

import org.jspecify.annotations.NullMarked;

/**
 * Two versions of an image: what changed, why it is larger or smaller, and what it costs to pull.
 *
 * <p>Owns: which layers and files of the two belong together, what of a pull is new, and the tables
 * that explain a change to the byte. Must not know: how an archive was opened, what change is too
 * much, or how anything is printed.
 */
@NullMarked
package io.layerwise.comparison;

import org.jspecify.annotations.NullMarked;

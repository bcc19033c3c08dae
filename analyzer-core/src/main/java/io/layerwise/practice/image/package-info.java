/**
 * The practices as they are decided from an image: its configuration, merged file system and every
 * layer.
 *
 * <p>Owns: one class a check, and the list of all of them. Must not know: the other sources, or
 * reports.
 */
@NullMarked
package io.layerwise.practice.image;

import org.jspecify.annotations.NullMarked;

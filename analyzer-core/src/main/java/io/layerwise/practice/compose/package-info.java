/**
 * The practices as they are decided from a compose file: its services as they will run.
 *
 * <p>Owns: one class a check, and the list of all of them. Must not know: the other sources, or
 * reports.
 */
@NullMarked
package io.layerwise.practice.compose;

import org.jspecify.annotations.NullMarked;

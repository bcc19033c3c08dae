/**
 * The rules of waste: which visible bytes nobody needs, which bytes are dead and why, and what to
 * write instead.
 *
 * <p>Owns: the rules, their catalogue, the matching of their path patterns, and the claiming of
 * bytes. Must not know: policies, reports, or how an archive is read.
 *
 * <p>A rule is a {@link io.layerwise.waste.WasteRule}. One that is only paths and wording is a row
 * of a catalogue, a {@link io.layerwise.waste.PathRule}; one that needs more is a class.
 */
@NullMarked
package io.layerwise.waste;

import org.jspecify.annotations.NullMarked;

/**
 * How good the findings are: what they claim of an image that was built in one stage, against what
 * a person's rebuild of the same service in several stages removes.
 *
 * <p>Owns: which bytes a rebuild keeps, how many of the others were found, and how many of those it
 * keeps were claimed. Must not know: any single rule.
 */
@NullMarked
package io.layerwise.benchmarks.rebuild;

import org.jspecify.annotations.NullMarked;

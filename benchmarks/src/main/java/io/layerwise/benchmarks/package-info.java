/**
 * How fast and how small: JMH over the hot path, and the footprint of an index.
 *
 * <p>Owns: what is measured and on which input. Must not know: what counts as fast enough.
 */
@NullMarked
package io.layerwise.benchmarks;

import org.jspecify.annotations.NullMarked;

/**
 * The gate: what an image may be, and whether it is.
 *
 * <p>Owns: budgets and how their limits are written, the policy file, the file of another tool that
 * pipelines bring with them, ignores, baselines, and the verdict. Must not know: where files lie,
 * the clock, or how a verdict is shown.
 */
@NullMarked
package io.layerwise.policy;

import org.jspecify.annotations.NullMarked;

/**
 * The stage split: which instruction belongs into a build stage, what the runtime stage copies from
 * it, how large the result will be, and the Dockerfile that does it.
 *
 * <p>Owns: the roles of layers, what is kept and dropped and why, the prediction, and the writing
 * of the Dockerfile. Must not know: reports, policies, or how an archive is read.
 */
@NullMarked
package io.layerwise.stage;

import org.jspecify.annotations.NullMarked;

/**
 * The OCI image specification's values as records, and their JSON.
 *
 * <p>Owns: digests, media types, descriptors, platforms, manifests, indexes, image configurations
 * and history, the reading of each from JSON, and how a message words them. Must not know: where
 * the JSON came from, what an archive is, or what a layer holds.
 */
@NullMarked
package io.layerwise.oci;

import org.jspecify.annotations.NullMarked;

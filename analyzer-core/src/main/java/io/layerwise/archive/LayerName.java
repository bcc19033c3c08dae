package io.layerwise.archive;

import io.layerwise.oci.Descriptor;
import java.util.Optional;

/**
 * A layer as an image that may be chosen refers to it.
 *
 * @param name of the file within the archive, links not followed
 * @param descriptor what the manifest says of it, where the image has an OCI manifest
 */
record LayerName(String name, Optional<Descriptor> descriptor) {}

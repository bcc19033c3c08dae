/**
 * Saved images as files: what a tar, a directory or a stream holds by name, and which of it is the
 * image that was asked for.
 *
 * <p>Owns: blobs and how they are compressed (told by their first bytes alone), the layouts of
 * docker save, of the OCI image layout and of skopeo's dir:, what a file is that is no image, links
 * within an archive, the choice among several images and platforms, and the limits that hold
 * hostile input off. Ends in {@link io.layerwise.archive.Image}. Must not know: what a layer's
 * entries mean.
 */
@NullMarked
package io.layerwise.archive;

import org.jspecify.annotations.NullMarked;

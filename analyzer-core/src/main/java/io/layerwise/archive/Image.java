package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.Platform;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The image that was chosen from an archive.
 *
 * @param tags the names that the archive gives it, possibly none
 * @param configDigest the SHA-256 of the configuration: Docker's image ID
 * @param manifestDigest the manifest's digest, where the archive has an OCI manifest
 * @param annotations the manifest's annotations
 * @param layers bottom first, one for each diff ID
 * @param notes what a person should know about the choice, such as a platform that was assumed
 */
public record Image(
    List<String> tags,
    Digest configDigest,
    Optional<Digest> manifestDigest,
    ImageConfig config,
    Map<String, String> annotations,
    List<ImageLayer> layers,
    List<String> notes) {

  public Platform platform() {
    return config.platform();
  }
}

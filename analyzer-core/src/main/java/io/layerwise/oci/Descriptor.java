package io.layerwise.oci;

import java.util.Map;
import java.util.Optional;

/**
 * What refers to a blob (OCI image spec, descriptor.md).
 *
 * @param size the blob's length in bytes as its writer states it; a claim, never trusted for a
 *     figure
 */
public record Descriptor(
    MediaType mediaType,
    Digest digest,
    long size,
    Map<String, String> annotations,
    Optional<Platform> platform) {

  /** BuildKit's provenance and SBOM manifests stand in an index beside images; they are none. */
  public boolean isAttestation() {
    return "attestation-manifest".equals(annotations.get("vnd.docker.reference.type"))
        || platform.map(Platform::isUnknown).orElse(false);
  }

  static Descriptor from(JsonObject json) throws ImageReadException {
    return new Descriptor(
        json.text("mediaType").map(MediaType::new).orElse(MediaType.UNKNOWN),
        Digest.parse(json.requiredText("digest")),
        json.number("size").orElse(-1L),
        json.textMap("annotations"),
        json.object("platform").isPresent()
            ? Optional.of(platformFrom(json.object("platform").get()))
            : Optional.empty());
  }

  private static Platform platformFrom(JsonObject json) throws ImageReadException {
    return new Platform(
        json.text("os").orElse("unknown"),
        json.text("architecture").orElse("unknown"),
        json.text("variant").filter(v -> !v.isEmpty()));
  }
}

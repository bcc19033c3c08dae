package io.layerwise.oci;

import java.util.Map;
import java.util.Optional;

/**
 * What refers to a blob (OCI image spec, descriptor.md).
 *
 * @param size the blob's length in bytes as its writer states it; a claim, never trusted for a
 *     figure
 * @param platform empty where the writer left it out, or empty
 * @param artifactType what the manifest that it refers to is, where that is no image
 */
public record Descriptor(
    MediaType mediaType,
    Digest digest,
    long size,
    Map<String, String> annotations,
    Optional<Platform> platform,
    Optional<String> artifactType) {

  /** What refers to a blob of which nothing else is known. */
  public static Descriptor of(MediaType mediaType, Digest digest, long size) {
    return new Descriptor(mediaType, digest, size, Map.of(), Optional.empty(), Optional.empty());
  }

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
            ? platformFrom(json.object("platform").get())
            : Optional.empty(),
        json.text("artifactType").filter(type -> !type.isEmpty()));
  }

  private static Optional<Platform> platformFrom(JsonObject json) throws ImageReadException {
    String os = json.text("os").orElse("");
    String architecture = json.text("architecture").orElse("");
    return os.isEmpty() || architecture.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Platform(os, architecture, json.text("variant").filter(v -> !v.isEmpty())));
  }
}

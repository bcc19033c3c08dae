package io.layerwise.oci;

/**
 * A media type as descriptors carry it (OCI image spec, media-types.md). It tells a manifest from
 * an index; it never decides how a blob is compressed, the blob's own first bytes do.
 */
public record MediaType(String value) {
  public static final MediaType UNKNOWN = new MediaType("application/octet-stream");
  public static final MediaType LAYER_TAR = new MediaType("application/vnd.oci.image.layer.v1.tar");

  /** An index of manifests: OCI's, or Docker's manifest list. */
  public boolean isIndex() {
    return value.equals("application/vnd.oci.image.index.v1+json")
        || value.equals("application/vnd.docker.distribution.manifest.list.v2+json");
  }

  /** A manifest of one image: OCI's, or Docker's schema 2. */
  public boolean isManifest() {
    return value.equals("application/vnd.oci.image.manifest.v1+json")
        || value.equals("application/vnd.docker.distribution.manifest.v2+json");
  }

  /** A configuration of an image, and not of some other artifact. */
  public boolean isImageConfig() {
    return value.equals("application/vnd.oci.image.config.v1+json")
        || value.equals("application/vnd.docker.container.image.v1+json");
  }

  /** Layers that need not be in the archive (OCI layer.md, "Non-Distributable Layers"). */
  public boolean isNonDistributable() {
    return value.contains(".nondistributable.") || value.contains(".foreign.");
  }

  @Override
  public String toString() {
    return value;
  }
}

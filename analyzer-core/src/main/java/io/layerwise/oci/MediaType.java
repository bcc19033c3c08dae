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

  /**
   * A configuration of an image, and not of some other artifact. Early registries gave it the type
   * of whatever their web server took it for, and engines read it still (moby,
   * distribution/pull_v2).
   */
  public boolean isImageConfig() {
    return value.equals("application/vnd.oci.image.config.v1+json")
        || value.equals("application/vnd.docker.container.image.v1+json")
        || isDefault();
  }

  /** What says nothing of the content: no type, or a web server's default. */
  public boolean isDefault() {
    String plain = value.substring(0, value.indexOf(';') < 0 ? value.length() : value.indexOf(';'));
    return switch (plain) {
      case "", "application/octet-stream", "application/json" -> true;
      default ->
          plain.equals("text/html") || plain.equals("text/plain") || plain.equals("text/xml");
    };
  }

  /** A file system's changes, whatever wrote and compressed them; perhaps encrypted or absent. */
  public boolean isLayer() {
    return value.contains("layer")
        || value.contains("tar")
        || value.isEmpty()
        || value.equals("application/octet-stream");
  }

  /** A layer whose bytes only the holder of a key can read (containers/ocicrypt). */
  public boolean isEncrypted() {
    return value.endsWith("+encrypted");
  }

  /** A layer in the format of nydus, which is no tar: a file system to be mounted. */
  public boolean isNydus() {
    return value.contains(".nydus.");
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

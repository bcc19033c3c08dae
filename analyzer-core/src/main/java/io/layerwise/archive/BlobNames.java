package io.layerwise.archive;

import io.layerwise.oci.Digest;

/** Where a layout keeps what a digest names. */
enum BlobNames {
  /** An OCI image layout (image-layout.md, "Blobs"). */
  OCI {
    @Override
    String blob(Digest digest) {
      return "blobs/" + digest.algorithm() + "/" + digest.hex();
    }

    @Override
    String manifest(Digest digest) {
      return blob(digest);
    }
  },
  /** skopeo's {@code dir:} (containers-transports(5)): everything side by side. */
  SKOPEO_DIR {
    @Override
    String blob(Digest digest) {
      return digest.hex();
    }

    @Override
    String manifest(Digest digest) {
      return digest.hex() + ".manifest.json";
    }
  };

  /** The name of a layer's or configuration's blob. */
  abstract String blob(Digest digest);

  /** The name of a manifest or index that another index refers to. */
  abstract String manifest(Digest digest);
}

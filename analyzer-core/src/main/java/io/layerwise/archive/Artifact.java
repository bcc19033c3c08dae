package io.layerwise.archive;

import io.layerwise.oci.Quoted;
import java.util.Locale;

/** What stands in an OCI layout and is no image, in words, by its media type. */
final class Artifact {
  static final String REMEDY =
      "Give a container image: docker save, podman save or skopeo copy writes one.";

  private Artifact() {}

  static String named(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    String kind;
    if (type.contains("helm")) {
      kind = "a Helm chart";
    } else if (type.contains("cosign") || type.contains("sigstore") || type.contains("notary")) {
      kind = "a signature";
    } else if (type.contains("in-toto") || type.contains("dsse")) {
      kind = "an attestation";
    } else if (type.contains("spdx") || type.contains("cyclonedx")) {
      kind = "a software bill of materials";
    } else if (type.contains("wasm")) {
      kind = "a WebAssembly module";
    } else {
      kind = "an artifact that is no image";
    }
    return kind + " (" + Quoted.printable(mediaType) + ")";
  }
}

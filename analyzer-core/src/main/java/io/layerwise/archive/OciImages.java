package io.layerwise.archive;

import io.layerwise.oci.Descriptor;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Index;
import io.layerwise.oci.Manifest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images of an OCI image layout (OCI image spec, image-layout.md): {@code index.json} leads to
 * manifests, or to further indexes of one image for several platforms.
 */
final class OciImages {
  static final String INDEX = "index.json";

  private final Documents documents;
  private final Limits limits;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();
  private final Map<String, Index> indexes = new HashMap<>();
  private final Map<String, Manifest> manifests = new HashMap<>();
  private final Map<String, ImageConfig> configs = new HashMap<>();
  private int descriptors;

  private OciImages(Documents documents, Limits limits) {
    this.documents = documents;
    this.limits = limits;
  }

  /**
   * @throws ImageReadException where there is no image in the layout
   */
  static List<Candidate> in(Documents documents, Limits limits) throws IOException {
    OciImages images = new OciImages(documents, limits);
    images.collect(documents.parse(INDEX, Index::parse), List.of(), 0);
    if (images.candidates.isEmpty()) {
      throw new ImageReadException(
              Fault.MISSING,
              "the manifest of an image",
              images.absent.isEmpty()
                  ? "an index without images"
                  : "none of " + String.join(", ", images.absent),
              "Pull the image for the platform you want before you save it.")
          .within(INDEX);
    }
    return images.candidates;
  }

  private void collect(Index index, List<String> inheritedTags, int depth) throws IOException {
    if (depth > limits.nesting()) {
      throw new ImageReadException(
              Fault.LIMIT_EXCEEDED,
              "indexes nested at most " + limits.nesting() + " deep",
              "one more",
              "Save the one image that you mean, not an index of indexes.")
          .within(INDEX);
    }
    for (Descriptor descriptor : index.manifests()) {
      // Indexes that name an index again and again would multiply.
      Candidate.requireFew(++descriptors);
      if (descriptor.isAttestation()) {
        continue;
      }
      String name = Documents.blobName(descriptor.digest());
      List<String> tags = tags(descriptor.annotations(), inheritedTags);
      if (!documents.has(name)) {
        // An engine keeps the index of all platforms but only the blobs of the one it pulled.
        absent.add(
            descriptor.platform().map(Object::toString).orElse(descriptor.digest().toString()));
      } else if (descriptor.mediaType().isIndex()) {
        collect(documents.parseOnce(name, Index::parse, indexes), tags, depth + 1);
      } else if (descriptor.mediaType().isManifest()) {
        addImage(descriptor, documents.parseOnce(name, Manifest::parse, manifests), tags);
      }
    }
  }

  private void addImage(Descriptor descriptor, Manifest manifest, List<String> tags)
      throws IOException {
    Digest config = manifest.config().digest();
    if (!manifest.config().mediaType().isImageConfig()) {
      // An artifact of another kind, such as a Helm chart, may stand in the same layout.
      absent.add("an artifact of type " + manifest.config().mediaType());
      return;
    }
    String configName = Documents.blobName(config);
    if (!documents.has(configName) && descriptor.platform().isPresent()) {
      absent.add(descriptor.platform().get().toString());
      return;
    }
    candidates.add(
        new Candidate(
            tags,
            config,
            documents.parseOnce(configName, ImageConfig::parse, configs),
            List.of(),
            Optional.of(descriptor.digest()),
            Optional.of(manifest)));
  }

  /** containerd notes the whole name, the OCI spec (annotations.md) often the tag alone. */
  private static List<String> tags(Map<String, String> annotations, List<String> inherited) {
    String whole = annotations.get("io.containerd.image.name");
    String tag = annotations.get("org.opencontainers.image.ref.name");
    if (whole != null) {
      return List.of(whole);
    }
    return tag != null ? List.of(tag) : inherited;
  }
}

package io.layerwise.archive;

import io.layerwise.oci.Descriptor;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageDocument;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Index;
import io.layerwise.oci.Manifest;
import io.layerwise.oci.MediaType;
import io.layerwise.oci.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images of an OCI image layout (OCI image spec, image-layout.md), where {@code index.json}
 * leads to manifests, or to further indexes of one image for several platforms; and of skopeo's
 * {@code dir:}, where {@code manifest.json} is the manifest or index itself.
 *
 * <p>Artifacts that stand beside an image, such as its signature, its attestation or its SBOM, are
 * passed over, and so is a manifest that cannot be read where another one can.
 */
final class OciImages {
  static final String INDEX = "index.json";

  private final Documents documents;
  private final Limits limits;
  private final BlobNames names;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();
  private final List<String> artifacts = new ArrayList<>();
  private Optional<ImageReadException> unreadable = Optional.empty();
  private final Map<String, ImageDocument> parsed = new HashMap<>();
  private final Map<String, ImageConfig> configs = new HashMap<>();
  private int descriptors;

  private OciImages(Documents documents, Limits limits, BlobNames names) {
    this.documents = documents;
    this.limits = limits;
    this.names = names;
  }

  /**
   * @throws ImageReadException where there is no image in the layout
   */
  static List<Candidate> in(Documents documents, Limits limits) throws IOException {
    OciImages images = new OciImages(documents, limits, BlobNames.OCI);
    images.collect(documents.parse(INDEX, Index::parse), List.of(), 0);
    return images.found(INDEX);
  }

  /**
   * @throws ImageReadException where {@code manifest.json} leads to no image
   */
  static List<Candidate> inSkopeoDir(Documents documents, Limits limits) throws IOException {
    OciImages images = new OciImages(documents, limits, BlobNames.SKOPEO_DIR);
    byte[] bytes = documents.bytes(DockerImages.MANIFEST);
    Descriptor root = Descriptor.of(MediaType.UNKNOWN, Digest.sha256(bytes), bytes.length);
    ImageDocument document = documents.parse(DockerImages.MANIFEST, ImageDocument::parse);
    if (document.schema1()) {
      throw new ImageReadException(
              Fault.UNSUPPORTED,
              "a manifest of Docker's schema 2, or of OCI",
              "one of schema 1, which Docker 1.9 and older wrote",
              "Copy the image again with skopeo copy --format v2s2.")
          .within(DockerImages.MANIFEST);
    }
    images.add(root, document, List.of(), 0);
    return images.found(DockerImages.MANIFEST);
  }

  private List<Candidate> found(String place) throws ImageReadException {
    if (!candidates.isEmpty()) {
      return candidates;
    }
    if (unreadable.isPresent()) {
      throw unreadable.get();
    }
    if (absent.isEmpty() && !artifacts.isEmpty()) {
      throw new ImageReadException(
              Fault.UNSUPPORTED,
              "the manifest of an image",
              Artifact.named(artifacts.get(0)),
              Artifact.REMEDY)
          .within(place);
    }
    throw new ImageReadException(
            Fault.MISSING,
            "the manifest of an image",
            absent.isEmpty() ? "an index without images" : "none of " + String.join(", ", absent),
            "Pull the image for the platform you want before you save it.")
        .within(place);
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
      String name = names.manifest(descriptor.digest());
      if (!documents.has(name) && descriptor.artifactType().isPresent()) {
        artifacts.add(descriptor.artifactType().get());
        continue;
      }
      if (!documents.has(name)) {
        // An engine keeps the index of all platforms but only the blobs of the one it pulled.
        absent.add(
            descriptor.platform().map(Object::toString).orElse(descriptor.digest().toString()));
        continue;
      }
      Optional<ImageDocument> document = read(name, descriptor);
      if (document.isPresent()) {
        add(descriptor, document.get(), tags(descriptor.annotations(), inheritedTags), depth);
      }
    }
  }

  private Optional<ImageDocument> read(String name, Descriptor descriptor) throws IOException {
    try {
      return Optional.of(
          documents.parseOnce(
              name, Documents.verified(descriptor.digest(), ImageDocument::parse), parsed));
    } catch (ImageReadException e) {
      unreadable = Optional.of(unreadable.orElse(e));
      return Optional.empty();
    }
  }

  private void add(Descriptor descriptor, ImageDocument document, List<String> tags, int depth)
      throws IOException {
    if (document.index().isPresent()) {
      collect(document.index().get(), tags, depth + 1);
    } else if (document.manifest().isPresent() && document.manifest().get().isImage()) {
      addImage(descriptor, document.manifest().get(), tags);
    } else {
      artifacts.add(document.manifest().map(Manifest::kind).orElse(descriptor.mediaType().value()));
    }
  }

  private void addImage(Descriptor descriptor, Manifest manifest, List<String> tags)
      throws IOException {
    Digest digest = manifest.config().digest();
    String name = names.blob(digest);
    if (!documents.has(name) && descriptor.platform().isPresent()) {
      absent.add(descriptor.platform().get().toString());
      return;
    }
    Candidate.ConfigReading config =
        () -> documents.parseOnce(name, Documents.verified(digest, ImageConfig::parse), configs);
    Platform platform =
        descriptor.platform().isPresent()
            ? descriptor.platform().get()
            : Candidate.platformOf(config);
    List<LayerName> layers =
        manifest.layers().stream()
            .map(layer -> new LayerName(names.blob(layer.digest()), Optional.of(layer)))
            .toList();
    candidates.add(
        new Candidate(
            tags,
            digest,
            platform,
            config,
            layers,
            Optional.of(descriptor.digest()),
            manifest.annotations(),
            hasLayers(layers),
            List.of()));
  }

  private boolean hasLayers(List<LayerName> layers) throws IOException {
    for (LayerName layer : layers) {
      boolean foreign = layer.descriptor().orElseThrow().mediaType().isNonDistributable();
      if (!foreign && !documents.has(layer.name())) {
        return false;
      }
    }
    return true;
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

package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.DockerManifest;
import io.layerwise.oci.ImageConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The images of a docker save archive, whoever wrote it: Docker, podman, skopeo, kaniko, jib. Only
 * {@code manifest.json} says which file is a configuration and which a layer; names tell nothing.
 */
final class DockerImages {
  static final String MANIFEST = "manifest.json";

  private DockerImages() {}

  static List<Candidate> in(Documents documents) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    Map<String, ImageConfig> configs = new HashMap<>();
    Map<String, Digest> digests = new HashMap<>();
    List<DockerManifest> manifests = documents.parse(MANIFEST, DockerManifest::parseAll);
    Candidate.requireFew(manifests.size());
    for (DockerManifest manifest : manifests) {
      String name = manifest.config();
      ImageConfig config = documents.parseOnce(name, ImageConfig::parse, configs);
      if (!digests.containsKey(name)) {
        digests.put(name, Digest.sha256(documents.bytes(name)));
      }
      candidates.add(
          new Candidate(
              manifest.repoTags(),
              Objects.requireNonNull(digests.get(name)),
              config,
              manifest.layers(),
              Optional.empty(),
              Optional.empty()));
    }
    return candidates;
  }
}

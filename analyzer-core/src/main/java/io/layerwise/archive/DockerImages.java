package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.DockerManifest;
import io.layerwise.oci.ImageConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    for (DockerManifest manifest : documents.parse(MANIFEST, DockerManifest::parseAll)) {
      ImageConfig config = documents.parse(manifest.config(), ImageConfig::parse);
      candidates.add(
          new Candidate(
              manifest.repoTags(),
              Digest.sha256(documents.bytes(manifest.config())),
              config,
              manifest.layers(),
              Optional.empty(),
              Optional.empty()));
    }
    return candidates;
  }
}

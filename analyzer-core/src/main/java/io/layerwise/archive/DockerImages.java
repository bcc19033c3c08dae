package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.DockerManifest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The images of a docker save archive, whoever wrote it: Docker, podman, skopeo, kaniko, jib. Only
 * {@code manifest.json} says which file is a configuration and which a layer; names say nothing,
 * and Docker does not hold them against the content (moby, image/tarexport).
 */
final class DockerImages {
  static final String MANIFEST = "manifest.json";

  /** {@code <hex>.json}, {@code sha256:<hex>} (kaniko) and {@code blobs/sha256/<hex>}. */
  private static final Pattern NAMED_BY_DIGEST =
      Pattern.compile("(?:.*/)?(?:sha256:)?([a-f0-9]{64})(?:\\.json)?");

  private final Documents documents;
  private final Map<String, ImageConfig> configs = new HashMap<>();
  private final Map<String, Digest> digests = new HashMap<>();

  private DockerImages(Documents documents) {
    this.documents = documents;
  }

  /**
   * @throws ImageReadException where there is no image, or the only one has no configuration
   */
  static List<Candidate> in(Documents documents) throws IOException {
    DockerImages images = new DockerImages(documents);
    List<DockerManifest> manifests = documents.parse(MANIFEST, DockerManifest::parseAll);
    Candidate.requireFew(manifests.size());
    List<Candidate> candidates = new ArrayList<>();
    for (DockerManifest manifest : manifests) {
      if (manifests.size() == 1 || documents.has(manifest.config())) {
        candidates.add(images.candidate(manifest));
      }
    }
    return candidates;
  }

  private Candidate candidate(DockerManifest manifest) throws IOException {
    String name = manifest.config();
    Digest digest = digest(name);
    Candidate.ConfigReading config = () -> documents.parseOnce(name, ImageConfig::parse, configs);
    List<LayerName> layers =
        manifest.layers().stream().map(l -> new LayerName(l, Optional.empty())).toList();
    return new Candidate(
        manifest.repoTags(),
        digest,
        Candidate.platformOf(config),
        config,
        layers,
        Optional.empty(),
        Map.of(),
        true,
        notes(name, digest));
  }

  private Digest digest(String name) throws IOException {
    Digest known = digests.get(name);
    if (known == null) {
      known = Digest.sha256(documents.bytes(name));
      digests.put(name, known);
    }
    return known;
  }

  private List<String> notes(String configName, Digest digest) throws IOException {
    List<String> notes = new ArrayList<>();
    Matcher named = NAMED_BY_DIGEST.matcher(EntryName.normalised(configName));
    if (named.matches() && !named.group(1).equals(digest.hex())) {
      notes.add(
          "The configuration's name is not its digest, which Docker does not check: "
              + configName
              + " is "
              + digest
              + ".");
    }
    if (documents.beginsWithMark(MANIFEST)) {
      notes.add("manifest.json begins with a byte order mark, which Docker refuses.");
    }
    return List.copyOf(notes);
  }
}

package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.V1Image;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The images that {@code docker save} wrote before 1.10: a folder for each layer, with its {@code
 * json} and {@code layer.tar}, and {@code repositories}, which names the top layer of each tag. No
 * digest is in them, so those of the layers are computed, as Docker does when it loads one (moby,
 * image/tarexport, legacyLoad).
 */
final class LegacyImages {
  static final String REPOSITORIES = "repositories";

  /** Engines run images of at most 127; a chain in a circle has no end. */
  private static final int MOST_LAYERS = 10_000;

  /** A configuration as Docker names it from 1.10 on. */
  private static final Pattern CONFIGURATION = Pattern.compile("[a-f0-9]{64}\\.json");

  private static final String NOTE =
      "Docker before 1.10 saved this image: its ID is no digest, and the layers' digests were"
          + " computed.";

  private final Documents documents;

  private LegacyImages(Documents documents) {
    this.documents = documents;
  }

  /**
   * Whether the archive has such an image: without {@code repositories} no engine loads one, and an
   * archive of a newer Docker that was cut off before its {@code manifest.json} looks alike.
   */
  static boolean areIn(Documents documents, Collection<String> names) throws IOException {
    return documents.has(REPOSITORIES)
        && names.stream().noneMatch(CONFIGURATION.asMatchPredicate());
  }

  /**
   * @throws ImageReadException where a layer's {@code json} cannot be read
   */
  static List<Candidate> in(Documents documents) throws IOException {
    LegacyImages images = new LegacyImages(documents);
    List<Candidate> candidates = new ArrayList<>();
    Map<String, List<String>> tags = images.tags();
    Candidate.requireFew(tags.size());
    for (Map.Entry<String, List<String>> top : tags.entrySet()) {
      candidates.add(images.candidate(top.getKey(), top.getValue()));
    }
    return candidates;
  }

  private static String json(String id) {
    return id + "/json";
  }

  private static String tar(String id) {
    return id + "/layer.tar";
  }

  /** The tags of each top layer. */
  private Map<String, List<String>> tags() throws IOException {
    Map<String, List<String>> tags = new LinkedHashMap<>();
    documents
        .parse(REPOSITORIES, V1Image::parseRepositories)
        .forEach((tag, id) -> tags.computeIfAbsent(id, fresh -> new ArrayList<>()).add(tag));
    return tags;
  }

  private V1Image read(String id) throws IOException {
    return documents.parse(json(id), V1Image::parse);
  }

  private Candidate candidate(String top, List<String> tags) throws IOException {
    Chain chain = chain(top);
    return new Candidate(
        List.copyOf(tags),
        Digest.sha256(documents.bytes(json(top))),
        chain.top().platform(),
        () -> config(chain),
        chain.ids().stream().map(id -> new LayerName(tar(id), Optional.empty())).toList(),
        Optional.empty(),
        Map.of(),
        true,
        List.of(NOTE));
  }

  /**
   * The layers of an image, bottom first.
   *
   * @param ids the folders that hold them
   */
  private record Chain(List<String> ids, List<V1Image> layers) {
    V1Image top() {
      return layers.get(layers.size() - 1);
    }
  }

  private Chain chain(String top) throws IOException {
    List<String> ids = new ArrayList<>();
    List<V1Image> layers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Optional<String> id = Optional.of(top); id.isPresent(); ) {
      if (!seen.add(id.get()) || seen.size() > MOST_LAYERS) {
        throw new ImageReadException(
                Fault.MALFORMED,
                "a parent for each layer, at most " + MOST_LAYERS + " in all",
                "parents in a circle, or more",
                "Save the image again; this archive is damaged.")
            .within(json(id.get()));
      }
      V1Image layer = read(id.get());
      ids.add(id.get());
      layers.add(layer);
      id = layer.parent();
    }
    Collections.reverse(ids);
    Collections.reverse(layers);
    return new Chain(List.copyOf(ids), List.copyOf(layers));
  }

  private ImageConfig config(Chain chain) throws IOException {
    List<Digest> diffIds = new ArrayList<>();
    for (String id : chain.ids()) {
      diffIds.add(documents.sha256(tar(id)));
    }
    V1Image top = chain.top();
    return new ImageConfig(
        top.platform(),
        top.created(),
        top.author(),
        top.container(),
        List.copyOf(diffIds),
        chain.layers().stream().map(V1Image::history).toList());
  }
}

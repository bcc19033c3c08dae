package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.History;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.V1Image;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
   * Whether the archive has such an image. An archive of a newer Docker that was cut off before its
   * {@code manifest.json} looks much alike, but has a configuration, or layers without a size.
   */
  static boolean areIn(Documents documents, Collection<String> names) throws IOException {
    Set<String> ids = ids(documents, names);
    if (ids.isEmpty() || names.stream().anyMatch(CONFIGURATION.asMatchPredicate())) {
      return false;
    }
    LegacyImages images = new LegacyImages(documents);
    boolean named = documents.has(REPOSITORIES);
    for (String id : ids) {
      V1Image image = images.read(id);
      if (image.isForOldReaders() || !(named || image.statesSize())) {
        return false;
      }
    }
    return true;
  }

  /**
   * @throws ImageReadException where a layer's {@code json} cannot be read
   */
  static List<Candidate> in(Documents documents, Collection<String> names) throws IOException {
    LegacyImages images = new LegacyImages(documents);
    List<Candidate> candidates = new ArrayList<>();
    Map<String, List<String>> tags = images.tags();
    Set<String> tops = tags.isEmpty() ? images.tops(ids(documents, names)) : tags.keySet();
    Candidate.requireFew(tops.size());
    for (String top : tops) {
      candidates.add(images.candidate(top, tags.getOrDefault(top, List.of())));
    }
    return candidates;
  }

  private static Set<String> ids(Documents documents, Collection<String> names) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    for (String name : names) {
      String folder = name.substring(0, Math.max(0, name.indexOf('/')));
      String id = folder.isEmpty() ? name : folder;
      if (!ids.contains(id) && documents.has(json(id)) && documents.has(tar(id))) {
        ids.add(id);
      }
    }
    return ids;
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
    if (documents.has(REPOSITORIES)) {
      documents
          .parse(REPOSITORIES, V1Image::parseRepositories)
          .forEach((tag, id) -> tags.computeIfAbsent(id, fresh -> new ArrayList<>()).add(tag));
    }
    return tags;
  }

  /** The layers that are nobody's parent. */
  private Set<String> tops(Set<String> ids) throws IOException {
    Set<String> tops = new LinkedHashSet<>(ids);
    for (String id : ids) {
      read(id).parent().ifPresent(tops::remove);
    }
    return tops;
  }

  private V1Image read(String id) throws IOException {
    return documents.parse(json(id), V1Image::parse);
  }

  private Candidate candidate(String top, List<String> tags) throws IOException {
    List<V1Image> chain = chain(top);
    V1Image image = chain.get(chain.size() - 1);
    return new Candidate(
        List.copyOf(tags),
        Digest.sha256(documents.bytes(json(top))),
        image.platform(),
        () -> config(chain),
        chain.stream().map(v1 -> new LayerName(tar(v1.id()), Optional.empty())).toList(),
        Optional.empty(),
        Map.of(),
        true,
        List.of(NOTE));
  }

  /** The layers below and with {@code top}, bottom first. */
  private List<V1Image> chain(String top) throws IOException {
    List<V1Image> chain = new ArrayList<>();
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
      V1Image image = read(id.get());
      chain.add(0, image);
      id = image.parent();
    }
    return chain;
  }

  private ImageConfig config(List<V1Image> chain) throws IOException {
    V1Image top = chain.get(chain.size() - 1);
    List<Digest> diffIds = new ArrayList<>();
    for (V1Image layer : chain) {
      diffIds.add(documents.sha256(tar(layer.id())));
    }
    List<History> history = chain.stream().map(V1Image::history).toList();
    return new ImageConfig(
        top.platform(),
        top.created(),
        top.author(),
        top.container(),
        List.copyOf(diffIds),
        history);
  }
}

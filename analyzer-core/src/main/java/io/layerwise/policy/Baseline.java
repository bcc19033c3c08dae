package io.layerwise.policy;

import io.layerwise.analysis.ImageAnalysis;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is kept of a version of an image, so that the next one can be held against it.
 *
 * @param imageId the digest of its configuration
 * @param layerBytes of the uncompressed tars
 * @param blobBytes of the blobs, each once
 * @param contentBytes of all files
 * @param deadBytes overwritten and deleted
 * @param layers from the bottom, by what made them
 * @param directories by their names, sorted; none where they are too many to keep
 * @param known its issues that no policy ignores, sorted
 */
public record Baseline(
    String imageId,
    long layerBytes,
    long blobBytes,
    long contentBytes,
    long deadBytes,
    List<Part> layers,
    List<Part> directories,
    List<Known> known) {
  /** The shape of the file; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/baseline/1";

  /** A longer file is refused, in bytes. */
  public static final int MOST_BYTES = 64 << 20;

  /** An issue by its id and fingerprint. */
  public record Known(String id, String fingerprint) {}

  /**
   * A part of a version.
   *
   * @param name of an instruction, without what differs from build to build, empty where none is
   *     known; or of a directory, absolute
   * @param bytes of the layer's tar; or of the visible files
   */
  public record Part(String name, long bytes) {}

  public Baseline {
    layers = List.copyOf(layers);
    directories = List.copyOf(directories);
    known = List.copyOf(known);
  }

  /**
   * Keeps an image.
   *
   * @param issues that no policy ignores
   */
  public static Baseline of(ImageAnalysis analysis, List<Issue> issues) {
    return new Baseline(
        analysis.image().configDigest().toString(),
        analysis.layerBytes(),
        analysis.blobBytes(),
        analysis.attribution().total().content(),
        analysis.attribution().total().dead(),
        KeptBytes.layers(analysis),
        KeptBytes.directories(analysis),
        issues.stream()
            .map(issue -> new Known(issue.id(), issue.fingerprint()))
            .sorted(Comparator.comparing(Known::id).thenComparing(Known::fingerprint))
            .toList());
  }

  /**
   * Reads what {@code --write-baseline} wrote.
   *
   * @param fileName as the user named it, for errors
   * @throws PolicyException where it is anything else
   */
  public static Baseline parse(byte[] json, String fileName) throws PolicyException {
    return new BaselineReader(fileName).read(json);
  }

  /** Whether both tell what made their layers, and have none of it in common. */
  boolean isOfAnother(ImageAnalysis analysis) {
    Set<String> before = named(layers);
    Set<String> after = named(KeptBytes.layers(analysis));
    return !before.isEmpty() && !after.isEmpty() && Collections.disjoint(before, after);
  }

  private static Set<String> named(List<Part> layers) {
    return layers.stream()
        .map(Part::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Those that are not known, each as often as it is there more often than it was. */
  List<Issue> newOnes(List<Issue> issues) {
    Map<Known, Integer> left = new HashMap<>();
    known.forEach(one -> left.merge(one, 1, Integer::sum));
    List<Issue> fresh = new ArrayList<>();
    for (Issue issue : issues) {
      Known same = new Known(issue.id(), issue.fingerprint());
      int count = left.getOrDefault(same, 0);
      if (count == 0) {
        fresh.add(issue);
      } else {
        left.put(same, count - 1);
      }
    }
    return fresh;
  }
}

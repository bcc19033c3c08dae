package io.layerwise.tar;

import io.layerwise.oci.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tar has that an engine refuses, or passes over, and that was read all the same. A kind is
 * kept once, with the first entry that has it, so that a tar of a million odd entries costs no more
 * than one of two.
 */
public final class Oddities {
  /** More kinds than there are; only texts that quote an entry could exceed it. */
  private static final int MOST_KINDS = 100;

  private record Seen(Optional<String> first, int count) {}

  private final Map<String, Seen> kinds = new LinkedHashMap<>();

  /**
   * Adds one of an entry.
   *
   * @param kind what was odd, as a sentence without its full stop, about entries in general
   * @param path of the entry, raw; its first {@code length} bytes count
   */
  public void add(String kind, byte[] path, int length) {
    Seen seen = kinds.get(kind);
    if (seen != null) {
      kinds.put(kind, new Seen(seen.first, seen.count + 1));
    } else if (kinds.size() < MOST_KINDS) {
      String first = new String(path, 0, length, StandardCharsets.UTF_8);
      kinds.put(kind, new Seen(Optional.of(first), 1));
    }
  }

  /** Adds one of the tar as a whole. */
  public void add(String kind) {
    kinds.putIfAbsent(kind, new Seen(Optional.empty(), 1));
  }

  /** A sentence for each kind, in the order in which they were met; at most a hundred. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    kinds.forEach(
        (kind, seen) -> {
          String more = seen.count == 1 ? "" : " and " + (seen.count - 1) + " more";
          String entries = seen.first.map(path -> " (" + Quoted.of(path) + more + ")").orElse("");
          sentences.add(kind + entries);
        });
    return List.copyOf(sentences);
  }
}

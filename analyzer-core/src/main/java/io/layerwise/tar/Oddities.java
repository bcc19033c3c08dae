package io.layerwise.tar;

import io.layerwise.oci.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tar has that an engine refuses, or passes over, and that was read all the same. A kind is
 * kept once, with the first entry that has it, so that a tar of a million odd entries costs no more
 * than one of two.
 */
public final class Oddities {
  /** More kinds than there are; only texts that quote an entry could exceed it. */
  private static final int MOST_KINDS = 100;

  private record Seen(String first, int count) {}

  private final Map<String, Seen> kinds = new LinkedHashMap<>();

  /**
   * Adds one.
   *
   * @param kind what was odd, as a sentence without its full stop, about entries in general
   * @param path of the entry, raw; its first {@code length} bytes count, none of the whole tar
   */
  public void add(String kind, byte[] path, int length) {
    Seen seen = kinds.get(kind);
    if (seen != null) {
      kinds.put(kind, new Seen(seen.first, seen.count + 1));
    } else if (kinds.size() < MOST_KINDS) {
      kinds.put(kind, new Seen(new String(path, 0, length, StandardCharsets.UTF_8), 1));
    }
  }

  /** A sentence for each kind, in the order in which they were met; at most a hundred. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    kinds.forEach(
        (kind, seen) -> {
          String more = seen.count == 1 ? "" : " and " + (seen.count - 1) + " more";
          boolean ofEntry = !seen.first.isEmpty() || seen.count > 1;
          sentences.add(ofEntry ? kind + " (" + Quoted.of(seen.first) + more + ")" : kind);
        });
    return List.copyOf(sentences);
  }
}

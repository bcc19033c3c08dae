package io.layerwise.benchmarks.rebuild;

import io.layerwise.analysis.Sizes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files that have something in common, such as their directory. */
record Group(String key, List<ScoredFile> files) {
  private static final int NAMED = 3;

  /** Groups of at least one byte on that side, most bytes first. */
  static List<Group> by(Function<ScoredFile, String> key, Side side, List<ScoredFile> files) {
    Map<String, List<ScoredFile>> groups = new LinkedHashMap<>();
    for (ScoredFile file : files) {
      if (side.bytes(file) > 0) {
        groups.computeIfAbsent(key.apply(file), fresh -> new ArrayList<>()).add(file);
      }
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
        .sorted(
            Comparator.comparingLong((Group group) -> group.bytes(side))
                .reversed()
                .thenComparing(Group::key))
        .toList();
  }

  long bytes(Side side) {
    return files.stream().mapToLong(side::bytes).sum();
  }

  Score advised() {
    return files.stream().map(ScoredFile::advised).reduce(Score.ZERO, Score::plus);
  }

  /** What most of the bytes are: {@code gcc-12 30.1 MB, cpp-12 9.0 MB, …}, or all of them. */
  String most(Function<ScoredFile, String> what, Side side) {
    List<Group> parts = by(what, side, files);
    if (parts.size() == 1) {
      return parts.get(0).key;
    }
    return parts.stream()
            .limit(NAMED)
            .map(part -> part.key + " " + Sizes.of(part.bytes(side)))
            .collect(Collectors.joining(", "))
        + (parts.size() > NAMED ? ", …" : "");
  }
}

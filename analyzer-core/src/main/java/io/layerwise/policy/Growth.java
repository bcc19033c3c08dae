package io.layerwise.policy;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.comparison.CommonSubsequence;
import io.layerwise.history.Instruction;
import io.layerwise.policy.Baseline.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what of an image has grown or shrunk over the version before. */
final class Growth {
  private static final Comparator<Grown> ORDER =
      Comparator.comparing(Grown::kind)
          .thenComparing(Comparator.comparingLong(Grown::bytes).reversed())
          .thenComparing(Grown::place);

  private final ImageAnalysis analysis;
  private final Baseline base;
  private final List<Grown> grown = new ArrayList<>();

  private Growth(ImageAnalysis analysis, Baseline base) {
    this.analysis = analysis;
    this.base = base;
  }

  /** Layers, whose sum is the growth, and then directories; each those that grew most first. */
  static List<Grown> of(ImageAnalysis analysis, Baseline base) {
    Growth growth = new Growth(analysis, base);
    growth.addLayers();
    growth.addDirectories();
    return growth.grown.stream().sorted(ORDER).toList();
  }

  /** Layers are the same by what made them; between these they are paired in their order. */
  private void addLayers() {
    List<Part> before = base.layers();
    List<Part> after = KeptBytes.layers(analysis);
    List<CommonSubsequence.Match> same =
        new ArrayList<>(
            CommonSubsequence.of(ranks(before, after, before), ranks(before, after, after)));
    same.add(new CommonSubsequence.Match(before.size(), after.size()));
    int old = 0;
    int fresh = 0;
    for (CommonSubsequence.Match match : same) {
      for (; fresh < match.after(); fresh++, old++) {
        addLayer(fresh, old < match.before() ? before.get(old).bytes() : 0);
      }
      for (; old < match.before(); old++) {
        add(
            Grown.Kind.LAYER,
            "no layer any more: " + before.get(old).name(),
            before.get(old).bytes(),
            0);
      }
      if (fresh < after.size()) {
        addLayer(fresh, before.get(match.before()).bytes());
      }
      fresh = match.after() + 1;
      old = match.before() + 1;
    }
  }

  private static int[] ranks(List<Part> before, List<Part> after, List<Part> asked) {
    Map<String, Integer> ranks = new HashMap<>();
    before.forEach(part -> ranks.putIfAbsent(part.name(), ranks.size()));
    after.forEach(part -> ranks.putIfAbsent(part.name(), ranks.size()));
    return asked.stream().mapToInt(part -> ranks.getOrDefault(part.name(), -1)).toArray();
  }

  private void addLayer(int layer, long before) {
    String instruction =
        analysis.layers().get(layer).instruction().map(Instruction::text).orElse("");
    String place = "layer " + layer + (instruction.isEmpty() ? "" : ": " + instruction);
    add(Grown.Kind.LAYER, place, before, analysis.index(layer).totals().layerBytes());
  }

  private void addDirectories() {
    if (base.directories().isEmpty()) {
      return;
    }
    Map<String, Long> before = new HashMap<>();
    base.directories().forEach(part -> before.put(part.name(), part.bytes()));
    for (Part part : KeptBytes.directories(analysis)) {
      long old = Optional.ofNullable(before.remove(part.name())).orElse(0L);
      add(Grown.Kind.DIRECTORY, part.name(), old, part.bytes());
    }
    before.forEach((name, bytes) -> add(Grown.Kind.DIRECTORY, name, bytes, 0));
  }

  private void add(Grown.Kind kind, String place, long before, long after) {
    if (after != before) {
      grown.add(new Grown(kind, place, before, after));
    }
  }
}

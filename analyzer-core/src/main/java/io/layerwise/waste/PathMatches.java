package io.layerwise.waste;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the patterns of all rules matched, in one walk over the merged tree. */
public final class PathMatches {
  private static final Matches NOTHING = new Matches(new BitSet(), List.of());

  /**
   * What the patterns of one rule matched.
   *
   * @param nodes paths, those of dead files among them
   * @param files visible files all of whose paths match, with one path each; a file with another
   *     path takes its bytes however many of these are removed
   */
  public record Matches(BitSet nodes, List<MatchedFile> files) {
    /** Whether a path matches, be it of a visible file or of a dead one. */
    public boolean contains(int node) {
      return nodes.get(node);
    }
  }

  /** A visible file. */
  public record MatchedFile(Inode inode, int node) {}

  private final Map<WasteRule, Matches> byRule;

  private PathMatches(Map<WasteRule, Matches> byRule) {
    this.byRule = byRule;
  }

  static PathMatches of(MergedFilesystem filesystem, List<WasteRule> rules, List<String> homes) {
    PathPatterns patterns =
        new PathPatterns(rules.stream().map(WasteRule::patterns).toList(), homes);
    List<BitSet> nodes = new ArrayList<>();
    rules.forEach(rule -> nodes.add(new BitSet()));
    walk(filesystem, patterns, nodes);
    Map<WasteRule, Matches> byRule = new LinkedHashMap<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      BitSet matched = nodes.get(rule);
      byRule.put(rules.get(rule), new Matches(matched, filesAt(filesystem, matched)));
    }
    return new PathMatches(byRule);
  }

  /** What one rule's patterns matched. */
  public Matches of(WasteRule rule) {
    return byRule.getOrDefault(rule, NOTHING);
  }

  /** A parent's number is below its children's, so its state is known when theirs is asked for. */
  private static void walk(
      MergedFilesystem filesystem, PathPatterns patterns, List<BitSet> matched) {
    PathTable paths = filesystem.paths();
    int[] states = new int[filesystem.nodes()];
    states[PathTable.ROOT] = PathPatterns.START;
    for (int node = 1; node < states.length; node++) {
      int above = states[paths.parent(node)];
      // Patterns are ASCII, so that a character a byte is enough for names.
      states[node] =
          patterns.isDead(above)
              ? above
              : patterns.step(above, new String(paths.name(node), StandardCharsets.ISO_8859_1));
      BitSet rules = patterns.rules(states[node]);
      for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
        matched.get(rule).set(node);
      }
    }
  }

  /** The visible files all of whose paths are among some nodes. */
  static List<MatchedFile> filesAt(MergedFilesystem filesystem, BitSet matched) {
    List<MatchedFile> files = new ArrayList<>();
    Map<Inode, Integer> seen = new HashMap<>();
    for (int node = matched.nextSetBit(0); node >= 0; node = matched.nextSetBit(node + 1)) {
      if (filesystem.isVisible(node)) {
        Inode inode = filesystem.inode(node);
        if (VisibleFiles.isFile(filesystem, inode)) {
          int links = filesystem.links(inode.layer(), inode.number());
          int found = links == 1 ? 1 : seen.merge(inode, 1, Integer::sum);
          if (found == links) {
            files.add(new MatchedFile(inode, node));
          }
        }
      }
    }
    return List.copyOf(files);
  }
}

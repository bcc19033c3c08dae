package io.layerwise.stage;

import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.WasteClass;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What findings claim that no program reads, by path. */
final class ClaimedPaths {
  private static final String BYTECODE = "cache-bytecode";

  /** Claims that say nothing of whether the program runs without the bytes. */
  private static final Set<String> KEPT_CODES = Set.of(BYTECODE, "dev-tests");

  /** Other claims whose files no program reads. */
  private static final Set<String> DROPPED_CODES =
      Set.of(
          "context-vcs",
          "context-editor",
          "context-dockerfile",
          "leftover-lastlog",
          "leftover-logs",
          "leftover-tmp",
          "leftover-cores",
          "leftover-archive");

  private final Map<Integer, String> titles = new HashMap<>();
  private final BitSet bytecode = new BitSet();

  static ClaimedPaths of(Findings findings) {
    ClaimedPaths paths = new ClaimedPaths();
    findings.findings().forEach(paths::take);
    return paths;
  }

  private void take(Finding finding) {
    String code = finding.code().id();
    WasteClass kind = finding.wasteClass();
    boolean dropped =
        kind == WasteClass.CACHE
            || kind == WasteClass.BUILD_TOOL
            || kind == WasteClass.DEVELOPMENT_DEPENDENCY
            || DROPPED_CODES.contains(code);
    if (code.equals(BYTECODE)) {
      finding.claimed().forEach(file -> bytecode.set(file.path()));
    } else if (dropped && !KEPT_CODES.contains(code)) {
      finding.claimed().forEach(file -> titles.put(file.path(), finding.title()));
    }
  }

  /** What a path is, if it is left out. */
  Optional<String> title(int node) {
    return Optional.ofNullable(titles.get(node));
  }

  /** Whether it is compiled from what is beside it. */
  boolean isBytecode(int node) {
    return bytecode.get(node);
  }
}

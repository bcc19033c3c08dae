package io.layerwise.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Words what is to be done about findings that one change removes, so that nothing is said twice.
 * What is to be moved to a build stage is named in one sentence, unless a finding of the same
 * instruction and class has words of its own for that: then only the reason is left to tell.
 */
final class RecommendedChanges {
  private record Subject(OptionalInt layer, WasteClass wasteClass) {
    static Subject of(Finding finding) {
      return new Subject(finding.changeLayer(), finding.wasteClass());
    }
  }

  private final Map<Subject, Set<String>> ownWords = new LinkedHashMap<>();
  private final List<StageMove> moves = new ArrayList<>();

  private RecommendedChanges() {}

  /**
   * @param findings most bytes first
   */
  static List<String> of(List<Finding> findings) {
    if (findings.get(0).change().scope() != ChangeScope.BUILD_STAGE) {
      return distinct(findings);
    }
    RecommendedChanges changes = new RecommendedChanges();
    findings.forEach(changes::addOwnWords);
    findings.forEach(changes::addMove);
    return changes.told(findings.get(0));
  }

  /** Without those that end another one, which tells beside them why. */
  private static List<String> distinct(List<Finding> findings) {
    List<String> texts = findings.stream().map(f -> f.change().text()).distinct().toList();
    return texts.stream()
        .filter(text -> texts.stream().noneMatch(o -> !o.equals(text) && o.endsWith(text)))
        .toList();
  }

  private void addOwnWords(Finding finding) {
    if (finding.change().move().isEmpty()) {
      ownWords
          .computeIfAbsent(Subject.of(finding), fresh -> new LinkedHashSet<>())
          .add(finding.change().text());
    }
  }

  private void addMove(Finding finding) {
    Set<String> said = ownWords.getOrDefault(Subject.of(finding), Set.of());
    finding
        .change()
        .move()
        .ifPresent(
            move -> {
              if (said.isEmpty()) {
                moves.add(move);
              } else if (!move.reason().isEmpty()) {
                said.add(move.reason());
              }
            });
  }

  /** In the order of bytes: the moves first where the largest finding is one. */
  private List<String> told(Finding largest) {
    List<String> told = new ArrayList<>();
    ownWords.values().forEach(words -> told.add(String.join(" ", words)));
    if (!moves.isEmpty()) {
      boolean first = largest.change().move().filter(moves::contains).isPresent();
      told.add(first ? 0 : told.size(), StageMove.text(moves));
    }
    return List.copyOf(told);
  }
}

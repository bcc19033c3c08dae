package io.layerwise.finding;

import io.layerwise.history.Instruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Joins findings that one change removes. */
final class Recommendations {
  /** What is changed: an instruction by its layer; all else is one thing, or two with the base. */
  private record Place(ChangeScope scope, OptionalInt layer, boolean base) {
    static Place of(Finding finding) {
      ChangeScope scope = finding.change().scope();
      boolean one = scope != ChangeScope.INSTRUCTION;
      return new Place(scope, one ? OptionalInt.empty() : finding.changeLayer(), finding.base());
    }
  }

  private static final Comparator<Recommendation> ORDER =
      Comparator.comparing(Recommendation::base)
          .thenComparing(Comparator.comparingLong(Recommendation::bytes).reversed());

  private Recommendations() {}

  /**
   * @param findings most bytes first
   */
  static List<Recommendation> of(List<Finding> findings) {
    Map<Place, List<Finding>> byPlace = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byPlace.computeIfAbsent(Place.of(finding), place -> new ArrayList<>()).add(finding);
    }
    return byPlace.values().stream().map(Recommendations::join).sorted(ORDER).toList();
  }

  private static Recommendation join(List<Finding> findings) {
    Finding first = findings.get(0);
    Set<Edit> edits = new LinkedHashSet<>();
    for (Finding finding : findings) {
      edits.addAll(finding.change().edits());
    }
    boolean one = first.change().scope() == ChangeScope.INSTRUCTION;
    Optional<Instruction> instruction = one ? first.instruction() : Optional.empty();
    return new Recommendation(
        first.change().scope(),
        Savings.of(findings),
        findings,
        layers(findings),
        instruction,
        one ? first.dockerfileLine() : OptionalInt.empty(),
        RecommendedChanges.of(findings),
        instruction.flatMap(made -> Rewriting.of(made, first.source(), edits)),
        first.base());
  }

  private static List<Integer> layers(Collection<Finding> findings) {
    return findings.stream().flatMap(f -> f.layers().stream()).distinct().sorted().toList();
  }
}

package io.layerwise.policy;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Fingerprint;
import io.layerwise.finding.Severity;
import io.layerwise.history.Instruction;
import io.layerwise.layer.PathTable;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.Where;
import io.layerwise.scan.JoinedVulnerability;
import io.layerwise.scan.Vulnerability;
import io.layerwise.waste.WasteRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes issues of what was found. */
final class Issues {
  /** The worst first; then those of most bytes, and by what stays the same from run to run. */
  static final Comparator<Issue> ORDER =
      Comparator.comparing(Issue::severity)
          .reversed()
          .thenComparing(Comparator.comparingLong(Issue::bytes).reversed())
          .thenComparing(Issue::id)
          .thenComparing(issue -> issue.file().orElse(""))
          .thenComparing(issue -> issue.line().orElse(0))
          .thenComparing(Issue::place)
          .thenComparing(Issue::fingerprint);

  private Issues() {}

  static Issue of(Finding finding, ImageAnalysis analysis) {
    PathTable paths = analysis.filesystem().paths();
    List<String> claimed =
        finding.claimed().stream().map(file -> paths.path(file.path())).distinct().toList();
    return new Issue(
        finding.code().id(),
        entry(finding),
        finding.severity(),
        finding.title() + ": " + Sizes.of(finding.bytes()),
        finding.change().text(),
        place(layers(finding), finding.instruction(), Optional.empty()),
        claimed,
        Optional.empty(),
        finding.dockerfileLine(),
        finding.fingerprint(),
        finding.bytes());
  }

  private static CatalogueEntry entry(Finding finding) {
    return WasteRules.catalogue()
        .entry(finding.code().id())
        .orElseThrow(() -> new IllegalStateException("no rule finds " + finding.code()));
  }

  /** Empty unless it fails. Vulnerabilities are told one by one instead. */
  static Optional<Issue> of(Observation observation) {
    if (observation.state() != PracticeState.FAIL
        || observation.practice().equals(BasePractices.SCANNED)) {
      return Optional.empty();
    }
    Where where = observation.where();
    return Optional.of(
        new Issue(
            observation.practice().code().id(),
            observation.practice().entry(),
            observation.severity(),
            observation.evidence(),
            observation.change(),
            place(place(where), where.instruction(), where.path()),
            where.path().stream().toList(),
            where.file(),
            where.line(),
            observation.fingerprint(),
            0));
  }

  static Issue of(JoinedVulnerability joined) {
    Vulnerability found = joined.vulnerability();
    String place = joined.layer().map(layer -> layers(List.of(layer.index()))).orElse("");
    return new Issue(
        found.id(),
        BasePractices.SCANNED.entry(),
        found.severity().severity().orElse(Severity.LOW),
        found.id() + " in " + found.reportedPackage(),
        found
            .fixedVersion()
            .map(version -> "Update it to " + version + ".")
            .orElse("No version without it is known; see whether the program needs it."),
        place(place, joined.layer().flatMap(layer -> layer.instruction()), Optional.empty()),
        found.paths(),
        Optional.empty(),
        OptionalInt.empty(),
        Fingerprint.of(List.of(found.id(), found.reportedPackage().name())),
        0);
  }

  /** Where the bytes are; and where another instruction is to be changed, that one's layer. */
  private static String layers(Finding finding) {
    List<Integer> bytes = finding.layers();
    OptionalInt changed = finding.changeLayer();
    return changed.isEmpty() || bytes.equals(List.of(changed.getAsInt()))
        ? layers(bytes)
        : "bytes in " + layers(bytes) + ", change " + layers(List.of(changed.getAsInt()));
  }

  private static String layers(List<Integer> layers) {
    String numbers = layers.stream().map(String::valueOf).reduce((a, b) -> a + ", " + b).orElse("");
    return (layers.size() == 1 ? "layer " : "layers ") + numbers;
  }

  private static String place(Where where) {
    List<String> parts = new ArrayList<>();
    if (where.layer().isPresent()) {
      parts.add(layers(List.of(where.layer().getAsInt())));
    }
    where
        .file()
        .map(file -> where.line().isPresent() ? file + ":" + where.line().getAsInt() : file)
        .ifPresent(parts::add);
    where.service().ifPresent(service -> parts.add("service " + service));
    return String.join("; ", parts);
  }

  private static String place(String thing, Optional<Instruction> made, Optional<String> path) {
    return Stream.of(Stream.of(thing), made.map(Instruction::text).stream(), path.stream())
        .flatMap(part -> part)
        .filter(part -> !part.isBlank())
        .reduce((a, b) -> a + ": " + b)
        .orElse("image");
  }
}

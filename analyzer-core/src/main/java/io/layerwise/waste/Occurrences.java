package io.layerwise.waste;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.ClaimedFile;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Finding;
import io.layerwise.finding.FoundPaths;
import io.layerwise.finding.FoundPaths.FoundPath;
import io.layerwise.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Turns the claims of a rule into findings, one for each instruction that has to change. */
final class Occurrences {
  private record Place(int changeLayer, boolean base) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byLayer = Integer.compare(changeLayer, other.changeLayer);
      return byLayer != 0 ? byLayer : Boolean.compare(base, other.base);
    }
  }

  private static final Comparator<Claim> ORDER =
      Comparator.comparingLong(Claim::bytes).reversed().thenComparingInt(Claim::node);

  private Occurrences() {}

  static List<Finding> findings(
      WasteImage image, WasteRule rule, List<Claim> claims, DockerfileLines lines) {
    Map<Place, List<Claim>> places = new TreeMap<>();
    for (Claim claim : claims) {
      Place place = new Place(claim.changeLayer(), claim.base());
      places.computeIfAbsent(place, fresh -> new ArrayList<>()).add(claim);
    }
    ClaimedBelow below = new ClaimedBelow(image.filesystem());
    List<Finding> findings = new ArrayList<>();
    places.forEach(
        (place, made) -> findings.add(finding(rule, occurrence(image, place, made, below), lines)));
    return findings;
  }

  private static Occurrence occurrence(
      WasteImage image, Place place, List<Claim> claims, ClaimedBelow below) {
    claims.sort(ORDER);
    List<FoundPath> largest =
        claims.stream()
            .limit(FoundPaths.MOST)
            .map(claim -> new FoundPath(image.path(claim.node()), claim.bytes()))
            .toList();
    ClaimedPlaces places = ClaimedPlaces.of(image, claims, below);
    return new Occurrence(
        image,
        List.copyOf(claims),
        claims.stream().mapToLong(Claim::bytes).sum(),
        claims.stream().map(claim -> claim.inode().layer()).distinct().sorted().toList(),
        place.changeLayer,
        new FoundPaths(largest, claims.size()),
        places.paths(),
        places.all(),
        place.base);
  }

  private static Finding finding(WasteRule rule, Occurrence occurrence, DockerfileLines lines) {
    CatalogueEntry entry = rule.entry();
    long content = occurrence.image().analysis().attribution().total().content();
    boolean base = occurrence.base();
    return new Finding(
        entry.code(),
        entry.wasteClass(),
        entry.confidence(),
        Severity.ofWaste(occurrence.bytes(), content, entry.confidence(), base),
        entry.title(),
        occurrence.bytes(),
        occurrence.layers(),
        OptionalInt.of(occurrence.changeLayer()),
        occurrence.instruction(),
        occurrence.paths(),
        occurrence.claims().stream().map(Occurrences::claimed).toList(),
        base ? ofBase(rule.change(occurrence)) : rule.change(occurrence),
        lines.instruction(occurrence.changeLayer()),
        base);
  }

  private static ClaimedFile claimed(Claim claim) {
    return new ClaimedFile(claim.inode(), claim.node(), claim.bytes());
  }

  /** What is in the base image is changed where that is made, or by choosing another. */
  private static Change ofBase(Change change) {
    return Change.of(
        ChangeScope.BASE_IMAGE,
        "Not yours to save: it comes with the base image. Choose a smaller one, or where you build"
            + " it yourself: "
            + change.text());
  }
}

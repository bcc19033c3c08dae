package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.DeadFile;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.OverwriteReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The places where dead bytes are, the largest first. */
public final class DeadPlaces {
  private record Cause(int addedBy, int killedBy, Fate fate, Optional<OverwriteReason> reason) {}

  private DeadPlaces() {}

  /**
   * @param asked which dead files count
   * @return places that together hold each of them once
   */
  public static List<DeadPlace> of(ImageAnalysis analysis, Predicate<DeadFile> asked) {
    Map<Cause, List<DeadFile>> byCause = new LinkedHashMap<>();
    for (DeadFile file : analysis.attribution().dead()) {
      if (asked.test(file)) {
        Cause cause = new Cause(file.addedBy(), file.killedBy(), file.fate(), file.reason());
        byCause.computeIfAbsent(cause, key -> new ArrayList<>()).add(file);
      }
    }
    Concentration concentration = new Concentration(analysis.filesystem().paths());
    List<DeadPlace> places = new ArrayList<>();
    byCause.forEach(
        (cause, files) -> {
          int[] nodes = files.stream().mapToInt(DeadFile::path).toArray();
          long[] sizes = files.stream().mapToLong(DeadFile::bytes).toArray();
          for (Place place : concentration.places(nodes, sizes)) {
            places.add(
                new DeadPlace(place, cause.addedBy, cause.killedBy, cause.fate, cause.reason));
          }
        });
    places.sort(
        Comparator.comparingLong(DeadPlace::bytes)
            .reversed()
            .thenComparing(DeadPlace::addedBy)
            .thenComparing(DeadPlace::killedBy)
            .thenComparing(place -> place.place().node()));
    return List.copyOf(places);
  }
}

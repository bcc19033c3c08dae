package io.layerwise.scan;

import java.util.List;
import java.util.Optional;

/**
 * The vulnerabilities that a layer brings.
 *
 * @param layer empty for those that nothing joins to one
 * @param worst the most severe rating of them
 * @param fixable how many have a fixed version
 * @param changes that make them fewer, of those that can be told
 */
public record ScanGroup(
    Optional<ScannedLayer> layer,
    FateCount count,
    ScanSeverity worst,
    int fixable,
    List<ScanChange> changes) {
  public ScanGroup {
    changes = List.copyOf(changes);
  }
}

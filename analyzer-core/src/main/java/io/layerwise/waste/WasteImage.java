package io.layerwise.waste;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.MergedFilesystem;

/**
 * What rules look at.
 *
 * @param files the visible files, each inode once
 * @param streams the contents of files
 * @param steps how things were where each layer was made
 */
public record WasteImage(
    ImageAnalysis analysis,
    VisibleFiles files,
    PathMatches pathMatches,
    FileStreams streams,
    BuildSteps steps) {

  public MergedFilesystem filesystem() {
    return analysis.filesystem();
  }

  /** What a rule's patterns matched. */
  public PathMatches.Matches matches(WasteRule rule) {
    return pathMatches.of(rule);
  }

  /** A path as text. */
  public String path(int node) {
    return filesystem().paths().path(node);
  }
}

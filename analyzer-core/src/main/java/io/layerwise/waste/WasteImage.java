package io.layerwise.waste;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.runtime.RuntimeNeeds;

/**
 * What rules look at.
 *
 * @param files the visible files, each inode once
 * @param needs what a container needs to run, and the packages that are installed
 * @param steps how things were where each layer was made
 */
public record WasteImage(
    ImageAnalysis analysis,
    VisibleFiles files,
    PathMatches pathMatches,
    RuntimeNeeds needs,
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

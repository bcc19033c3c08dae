package io.layerwise.practice;

/** A tool or benchmark that has checks of its own. */
public enum Tool {
  HADOLINT("hadolint"),
  /** The checks that a build itself makes ({@code docker build --check}). */
  BUILDKIT("buildkit"),
  DOCKLE("dockle"),
  /** The CIS Docker Benchmark, by the numbers of its version 1.6. */
  CIS("cis"),
  TRIVY("trivy");

  private final String label;

  Tool(String label) {
    this.label = label;
  }

  /** The tool as reports name it. */
  public String label() {
    return label;
  }
}

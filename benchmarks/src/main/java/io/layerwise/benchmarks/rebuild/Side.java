package io.layerwise.benchmarks.rebuild;

/** The two ways in which findings are wrong. */
enum Side {
  MISSED("missed"),
  FALSELY_CLAIMED("falsely claimed");

  private final String label;

  Side(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** How many bytes of a file are so, by what is advised. */
  long bytes(ScoredFile file) {
    return switch (this) {
      case MISSED -> file.advised().missed();
      case FALSELY_CLAIMED -> file.advised().falselyClaimed();
    };
  }
}

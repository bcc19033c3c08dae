package io.layerwise.benchmarks.rebuild;

/**
 * What a rebuild keeps of a file.
 *
 * @param bytes of it, at most all
 * @param why the rebuild is said to keep them
 * @param path where the rebuild has them
 */
record Kept(long bytes, Reason why, String path) {
  enum Reason {
    SAME_PATH("same path"),
    SAME_CONTENT("same content"),
    SAME_NAME("rebuilt");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}

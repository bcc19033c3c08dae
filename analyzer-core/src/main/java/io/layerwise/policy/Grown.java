package io.layerwise.policy;

/**
 * A part of an image that is larger or smaller than it was.
 *
 * @param place in the image, for people: a layer with its instruction, or a directory
 * @param before its bytes in the version before; 0 where it is new
 * @param after its bytes, other than before; 0 where it is gone
 */
public record Grown(Kind kind, String place, long before, long after) {

  /** What has grown. */
  public enum Kind {
    /** Bytes of the uncompressed tar. */
    LAYER("layer"),
    /** Visible bytes of the files in it, and far below it. */
    DIRECTORY("directory");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind as reports name it. */
    public String label() {
      return label;
    }
  }

  /** Below 0 where it is smaller; never 0. */
  public long bytes() {
    return after - before;
  }
}

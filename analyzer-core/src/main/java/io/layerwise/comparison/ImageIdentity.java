package io.layerwise.comparison;

/**
 * What two images are to each other.
 *
 * @param sharedLayers how many of the lowest layers are the same tars
 */
public record ImageIdentity(Kind kind, int sharedLayers) {
  /** The closest relation comes first, and it is the one that is told. */
  public enum Kind {
    /** One configuration, stored in one way. */
    SAME_IMAGE("same-image", "the same image"),
    /**
     * The same layers and settings, but compressed otherwise, or the configuration written anew.
     */
    OTHER_PACKAGING("other-packaging", "the same image, in other packaging"),
    /** The same tars under another configuration. */
    SAME_LAYERS("same-layers", "the same layers under another configuration"),
    /** The merged file systems differ in no more than times. */
    SAME_FILES("same-files", "the same files in other layers"),
    /** All layers of one image are the lowest of the other's. */
    EXTENDED("extended", "one image is built on the other"),
    /** Other layers of a base image below the same layers of your own. */
    REBASED("rebased", "the same layers of your own on another base image"),
    DIFFERENT("different", "different images");

    private final String label;
    private final String sentence;

    Kind(String label, String sentence) {
      this.label = label;
      this.sentence = sentence;
    }

    /** The relation as machines name it. */
    public String label() {
      return label;
    }

    /** The relation in words, without a capital or a full stop. */
    public String sentence() {
      return sentence;
    }
  }
}

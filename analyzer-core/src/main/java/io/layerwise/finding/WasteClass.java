package io.layerwise.finding;

/**
 * What kind of thing a finding is about. The order is that in which bytes are claimed: a byte that
 * two classes could claim belongs to the earlier one.
 */
public enum WasteClass {
  /** Overwritten or deleted: stored and pulled, but seen by nobody. */
  DEAD("dead"),
  /** Kept by a tool to be faster next time, which never comes in an image. */
  CACHE("cache"),
  /** Needed to build the program, not to run it. */
  BUILD_TOOL("build-tool"),
  /** A library that only development or tests use. */
  DEVELOPMENT_DEPENDENCY("development-dependency"),
  /** There more than once. */
  DUPLICATE("duplicate"),
  /** For people to read, or for languages that nobody chose. */
  DOCUMENTATION("documentation"),
  /** Any other bytes that nobody needs. */
  OTHER("other"),
  /** A habit that costs something else than bytes; claims none. */
  PRACTICE("practice");

  private final String label;

  WasteClass(String label) {
    this.label = label;
  }

  /** The class as reports and policies name it. */
  public String label() {
    return label;
  }
}

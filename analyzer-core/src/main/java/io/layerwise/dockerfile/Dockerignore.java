package io.layerwise.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * What a build leaves out of its context (Dockerfile reference, ".dockerignore files").
 *
 * @param patterns in the order of the file
 */
public record Dockerignore(List<IgnorePattern> patterns) {

  public Dockerignore {
    patterns = List.copyOf(patterns);
  }

  /** Reads a file; a line that starts with {@code #} is a comment. */
  public static Dockerignore parse(String text) {
    return of(
        text.replace(SourceLines.BYTE_ORDER_MARK, "")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList());
  }

  /** Of patterns one by one, as {@code COPY --exclude} has them. */
  public static Dockerignore of(List<String> patterns) {
    return new Dockerignore(
        patterns.stream().map(IgnorePattern::parse).flatMap(Optional::stream).toList());
  }

  /**
   * Whether a file is left out: the last pattern decides that matches it or a directory above it.
   *
   * @param path in the context, {@code a/b}
   */
  public boolean matches(String path) {
    boolean ignored = false;
    for (IgnorePattern pattern : patterns) {
      if (pattern.exception() == ignored && pattern.matchesWithParents(path)) {
        ignored = !pattern.exception();
      }
    }
    return ignored;
  }
}

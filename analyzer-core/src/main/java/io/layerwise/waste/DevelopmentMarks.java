package io.layerwise.waste;

/** What lockfiles say of the packages that files belong to. */
public interface DevelopmentMarks {
  /** Where no lockfile was read. */
  DevelopmentMarks NONE = node -> Mark.UNKNOWN;

  /** What a lockfile says of a package. */
  enum Mark {
    /** Only development or tests use it. */
    DEVELOPMENT,
    /** The program uses it. */
    PRODUCTION,
    /** There is no lockfile, or it does not have the package. */
    UNKNOWN
  }

  /** The mark of the package that a visible path belongs to. */
  Mark of(int node);
}

package io.layerwise.tar;

/**
 * Which fields a header has beyond those of v7. Go's archive/tar decides it so, and with it every
 * engine: the version of a ustar header does not count.
 */
enum TarDialect {
  /** Before POSIX; or any magic that no dialect has. */
  V7,
  /** POSIX.1-1988 ustar, and pax, which extends it. */
  USTAR,
  /** Schilling's star: its prefix is shorter, two times follow it. */
  STAR,
  /** GNU tar's own format: no prefix, two times in its place. */
  GNU
}

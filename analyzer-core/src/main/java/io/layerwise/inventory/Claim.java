package io.layerwise.inventory;

import java.util.stream.IntStream;

/** The paths that a package says are its own: one by one, or all below directories. */
final class Claim {
  static final Claim NOTHING = new Claim(new int[0], new int[0]);

  private final int[] paths;
  private final int[] directories;

  private Claim(int[] paths, int[] directories) {
    this.paths = paths;
    this.directories = directories;
  }

  /** Nodes, visible or not, files or not; negative ones mean nothing. */
  static Claim paths(int... nodes) {
    return new Claim(nodes, new int[0]);
  }

  static Claim below(int... directories) {
    return new Claim(new int[0], directories);
  }

  Claim and(Claim other) {
    return new Claim(
        IntStream.concat(paths(), other.paths()).toArray(),
        IntStream.concat(directories(), other.directories()).toArray());
  }

  IntStream paths() {
    return IntStream.of(paths);
  }

  IntStream directories() {
    return IntStream.of(directories);
  }
}

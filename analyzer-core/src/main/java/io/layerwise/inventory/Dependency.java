package io.layerwise.inventory;

import java.util.List;

/**
 * Something that a package needs, and who provides it.
 *
 * @param wanted as the package writes it, alternatives among it: {@code awk}, {@code a | b}
 * @param satisfiedBy the installed packages that provide it, by name or as an alternative, as
 *     numbers into {@link Inventory#packages}, ascending; empty where none is installed. Versions
 *     are not compared: the package manager did. At most {@value #MOST_PROVIDERS} are told.
 */
public record Dependency(String wanted, Strength strength, List<Integer> satisfiedBy) {
  /** Keeps a hostile database from making everything depend on everything. */
  static final int MOST_PROVIDERS = 64;

  /** How much it is needed. */
  public enum Strength {
    /** It does not work without. */
    REQUIRED,
    /** Installed along unless somebody says no (dpkg's Recommends). */
    RECOMMENDED,
    /** For a feature (Python's extras, npm's optional and peer dependencies). */
    OPTIONAL
  }

  public Dependency {
    satisfiedBy = List.copyOf(satisfiedBy);
  }
}

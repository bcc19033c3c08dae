package io.layerwise.analysis;

import io.layerwise.filesystem.Fate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which path versions are asked for, and in which order.
 *
 * @param layer only what this layer made, 0 at the bottom
 * @param path only paths that match
 * @param fate only versions of this fate
 */
public record FileQuery(
    OptionalInt layer, Optional<FileGlob> path, Optional<Fate> fate, Sort sort) {

  /** An order of rows. Where it leaves rows equal, they are in the order of {@link #PATH}. */
  public enum Sort {
    /** By the bytes of the path, then by layer from the bottom. */
    PATH,
    /** The longest file first. */
    SIZE,
    /** By layer from the bottom. */
    LAYER,
    /** The youngest first. */
    MTIME;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Every version of every path, by path. */
  public static FileQuery everything() {
    return new FileQuery(OptionalInt.empty(), Optional.empty(), Optional.empty(), Sort.PATH);
  }

  public FileQuery ofLayer(int index) {
    return new FileQuery(OptionalInt.of(index), path, fate, sort);
  }

  public FileQuery matching(FileGlob glob) {
    return new FileQuery(layer, Optional.of(glob), fate, sort);
  }

  public FileQuery withFate(Fate chosen) {
    return new FileQuery(layer, path, Optional.of(chosen), sort);
  }

  public FileQuery sortedBy(Sort order) {
    return new FileQuery(layer, path, fate, order);
  }
}

package io.layerwise.finding;

import java.util.OptionalInt;

/** Where the instructions that made an image's layers stand in its Dockerfile. */
public final class DockerfileLines {
  /** Where no Dockerfile was given. */
  public static final DockerfileLines NONE = new DockerfileLines(new int[0]);

  /** By layer; 0 where the Dockerfile does not have it. */
  private final int[] lines;

  DockerfileLines(int[] lines) {
    this.lines = lines.clone();
  }

  /** The line, from 1, of the instruction that made a layer. */
  public OptionalInt ofLayer(int layer) {
    return layer < lines.length && lines[layer] > 0
        ? OptionalInt.of(lines[layer])
        : OptionalInt.empty();
  }
}

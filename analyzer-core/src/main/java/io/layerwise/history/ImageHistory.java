package io.layerwise.history;

import io.layerwise.oci.History;
import io.layerwise.oci.ImageConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An image's history as instructions, and which of them made which layer. */
public final class ImageHistory {
  private static final String BUILDAH_LABEL = "io.buildah.version";

  private final List<History> lines;
  private final List<Instruction> instructions;
  private final List<Instruction> layerInstructions;
  private final int layers;

  private ImageHistory(
      List<History> lines,
      List<Instruction> instructions,
      List<Instruction> layerInstructions,
      int layers) {
    this.lines = lines;
    this.instructions = instructions;
    this.layerInstructions = layerInstructions;
    this.layers = layers;
  }

  /** Reads the history of {@code config}; any text is read, whoever wrote it. */
  public static ImageHistory of(ImageConfig config) {
    List<History> lines = config.history();
    List<Instruction> instructions = read(config);
    return new ImageHistory(
        lines, instructions, LayerInstructions.of(lines, instructions), config.diffIds().size());
  }

  private static List<Instruction> read(ImageConfig config) {
    List<History> lines = config.history();
    List<Reading> readings = new ArrayList<>(lines.size());
    Shells shells = Shells.before(config.container().shell());
    for (History line : lines) {
      Reading reading = Dialect.readInAny(line, shells);
      readings.add(reading);
      shells = shells.after(reading);
    }
    boolean buildah = config.container().labels().containsKey(BUILDAH_LABEL);
    List<Builder> builders =
        ShellBuilders.resolve(lines, readings, buildah ? Builder.BUILDAH : Builder.CLASSIC);
    List<Instruction> instructions = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      instructions.add(Instruction.of(lines.get(i), readings.get(i), builders.get(i)));
    }
    return List.copyOf(instructions);
  }

  /** Every line of history, the oldest first, whether it made a layer or not. */
  public List<Instruction> instructions() {
    return instructions;
  }

  /**
   * The lines after the one that made a layer; all, where no line is known to have made it.
   *
   * @param layers how many of the lowest layers are left out with what made them
   */
  public List<Instruction> above(int layers) {
    int made = 0;
    for (int i = 0; i < lines.size() && attributed() && made < layers; i++) {
      made += lines.get(i).emptyLayer() ? 0 : 1;
      if (made == layers) {
        return instructions.subList(i + 1, instructions.size());
      }
    }
    return instructions;
  }

  /** Whether as many lines say that they made a layer as the image has layers. */
  public boolean attributed() {
    return layerInstructions.size() == layers;
  }

  /**
   * The instruction that made a layer; empty where the history is not {@link #attributed()}.
   *
   * @param index of the layer, 0 the lowest
   */
  public Optional<Instruction> ofLayer(int index) {
    Objects.checkIndex(index, layers);
    return attributed() ? Optional.of(layerInstructions.get(index)) : Optional.empty();
  }

  int layers() {
    return layers;
  }

  /** Why no instruction is attributed, as a sentence; empty where they are. */
  public Optional<String> disagreement() {
    if (attributed()) {
      return Optional.empty();
    }
    int made = layerInstructions.size();
    String lines =
        made == 0
            ? "no history line makes a layer"
            : made + (made == 1 ? " history line makes a layer" : " history lines make a layer");
    return Optional.of(
        "%s, but the image has %d %s: no instruction is attributed"
            .formatted(lines, layers, layers == 1 ? "layer" : "layers"));
  }

  /** Who built this image, not the one below it: the last known builder of its history. */
  public Builder builder() {
    for (int i = instructions.size() - 1; i >= 0; i--) {
      if (instructions.get(i).builder() != Builder.UNKNOWN) {
        return instructions.get(i).builder();
      }
    }
    return Builder.UNKNOWN;
  }
}

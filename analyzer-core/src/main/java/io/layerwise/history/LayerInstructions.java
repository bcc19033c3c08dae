package io.layerwise.history;

import io.layerwise.oci.History;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which instruction made each layer: the n-th line that is not {@code empty_layer} made the n-th
 * (OCI image spec, config.md, {@code history}).
 *
 * <p>A build of one layer ({@code buildah build --layers=false}, {@code docker build --squash})
 * leaves the layer to its last line and calls the others empty, although a RUN or COPY among them
 * wrote it. Such lines are put together as one instruction.
 */
final class LayerInstructions {
  private LayerInstructions() {}

  /** One instruction a layer, the lowest first. */
  static List<Instruction> of(List<History> lines, List<Instruction> instructions) {
    List<Instruction> layers = new ArrayList<>();
    List<Instruction> waiting = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Instruction instruction = instructions.get(i);
      if (lines.get(i).emptyLayer()) {
        waiting.add(instruction);
      } else {
        layers.add(
            hasOneLayer(lines.get(i), instruction) ? joined(waiting, instruction) : instruction);
        waiting.clear();
      }
    }
    return List.copyOf(layers);
  }

  private static boolean hasOneLayer(History line, Instruction instruction) {
    return instruction.builder() == Builder.BUILDAH || ShellDialect.isSquashed(line);
  }

  private static Instruction joined(List<Instruction> before, Instruction last) {
    List<Instruction> makers =
        before.stream()
            .filter(instruction -> instruction.builder() == last.builder())
            .filter(instruction -> instruction.kind().writesFiles())
            .collect(Collectors.toCollection(ArrayList::new));
    if (makers.isEmpty()) {
      return last;
    }
    if (last.kind().writesFiles()) {
      makers.add(last);
    }
    return makers.size() == 1 ? makers.get(0) : join(makers);
  }

  private static Instruction join(List<Instruction> makers) {
    Instruction last = makers.get(makers.size() - 1);
    boolean runs = makers.stream().anyMatch(maker -> maker.kind() == InstructionKind.RUN);
    return new Instruction(
        runs ? InstructionKind.RUN : last.kind(),
        makers.stream().map(Instruction::text).collect(Collectors.joining("; ")),
        makers.stream()
            .map(LayerInstructions::script)
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n")),
        makers.stream().flatMap(maker -> maker.buildArguments().stream()).distinct().toList(),
        List.of(),
        last.builder(),
        makers.stream().map(Instruction::raw).collect(Collectors.joining("\n")),
        last.created(),
        last.comment());
  }

  private static String script(Instruction maker) {
    return maker.kind() == InstructionKind.RUN ? maker.arguments() : maker.text();
  }
}

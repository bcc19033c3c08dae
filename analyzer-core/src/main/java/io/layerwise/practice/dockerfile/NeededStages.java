package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Mount;
import io.layerwise.dockerfile.Stage;
import io.layerwise.dockerfile.StageBase;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which stages a build really makes: BuildKit leaves out those that nothing is taken from. */
final class NeededStages {
  private NeededStages() {}

  static List<Stage> of(Dockerfile dockerfile, Stage built) {
    BitSet needed = new BitSet();
    needed.set(built.index());
    // A stage can only take from those above it, so one way through the file finds all of them.
    for (int i = built.index(); i >= 0; i--) {
      if (needed.get(i)) {
        Stage stage = dockerfile.stages().get(i);
        if (stage.base() instanceof StageBase.EarlierStage earlier) {
          needed.set(earlier.index());
        }
        for (DockerfileInstruction instruction : stage.instructions()) {
          sources(instruction)
              .flatMap(from -> stage(dockerfile, stage, from).stream())
              .forEach(from -> needed.set(from.index()));
        }
      }
    }
    return needed.stream().mapToObj(dockerfile.stages()::get).toList();
  }

  /** The stages or images that an instruction takes files from. */
  static Stream<String> sources(DockerfileInstruction instruction) {
    return Stream.concat(
        instruction.flagValue("from").stream(),
        Mount.of(instruction).stream().flatMap(mount -> mount.from().stream()));
  }

  /** The stage that a name or number stands for; empty where it is an image's. */
  static Optional<Stage> stage(Dockerfile dockerfile, Stage taking, String from) {
    return dockerfile.stage(from).filter(stage -> stage.index() <= taking.index());
  }
}

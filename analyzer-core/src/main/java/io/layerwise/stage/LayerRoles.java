package io.layerwise.stage;

import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.stage.LayerContents.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what each layer is there for, from what it did to the file system. */
final class LayerRoles {
  private static final double MOST = 0.5;

  private LayerRoles() {}

  static List<LayerRole> of(SplitImage image) {
    LayerContents contents = LayerContents.of(image);
    List<LayerRole> roles = new ArrayList<>();
    for (int layer = 0; layer < image.filesystem().layers().size(); layer++) {
      roles.add(
          layer < image.baseLayers()
              ? new LayerRole(layer, Role.BASE, "it is the base image's")
              : role(layer, image.analysis().instruction(layer), contents.of(layer)));
    }
    return List.copyOf(roles);
  }

  private static LayerRole role(int layer, Optional<Instruction> instruction, Counts counts) {
    InstructionKind kind = instruction.map(Instruction::kind).orElse(InstructionKind.OTHER);
    return switch (kind) {
      case COPY, ADD -> copied(layer, counts);
      case RUN -> run(layer, counts);
      default ->
          counts.files == 0
              ? new LayerRole(layer, Role.CONFIGURATION, "it makes no file")
              : new LayerRole(layer, Role.UNKNOWN, "its instruction is not known");
    };
  }

  private static LayerRole copied(int layer, Counts counts) {
    return counts.files > 0 && counts.manifests == counts.files
        ? new LayerRole(
            layer, Role.MANIFEST, "all it copies names dependencies: " + counts.largestPath)
        : new LayerRole(layer, Role.SOURCE, "it copies " + files(counts.files));
  }

  private static LayerRole run(int layer, Counts counts) {
    if (counts.files == 0) {
      return counts.whiteouts > 0
          ? new LayerRole(layer, Role.CLEAN_UP, "it only deletes: " + counts.whiteouts + " paths")
          : new LayerRole(layer, Role.UNKNOWN, "it leaves no file");
    }
    if (counts.packageDatabase) {
      return counts.buildBytes > counts.neededBytes
          ? new LayerRole(layer, Role.BUILD_TOOLS, "most of what it installs only builds need")
          : new LayerRole(layer, Role.SYSTEM_PACKAGES, "it installs packages that are needed");
    }
    if (counts.packageLists) {
      return new LayerRole(layer, Role.SYSTEM_PACKAGES, "it fetches the lists of packages");
    }
    if (counts.accounts == counts.files) {
      return new LayerRole(layer, Role.CONFIGURATION, "it makes a user");
    }
    if (counts.rewritten > (counts.files - counts.accounts) * MOST) {
      return new LayerRole(
          layer, Role.OWNERSHIP, "it writes files again with another owner or mode");
    }
    if (counts.dependencyBytes > counts.bytes * MOST) {
      return new LayerRole(
          layer, Role.DEPENDENCIES, "most of its bytes are libraries of a language");
    }
    return new LayerRole(
        layer, Role.BUILD, "it makes " + files(counts.files) + ", such as " + counts.largestPath);
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }
}

package io.layerwise.practice.image;

import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.layer.PathTable;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.runtime.RuntimeNeeds;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the base image brings much that only builds need. */
final class MinimalBase implements PracticeCheck<ImageEvidence> {
  /** From this part of the base's content up, there is a slimmer one. */
  private static final int LARGE_PART = 5;

  @Override
  public Practice practice() {
    return BasePractices.MINIMAL_BASE;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    if (new PathLookup(image.filesystem()).follow("/bin/sh") == PathTable.NONE) {
      return List.of(practice().pass(Source.IMAGE, "it has no shell"));
    }
    if (image.analysis().base().isEmpty()) {
      return List.of(
          practice().unknown(Source.IMAGE, "nothing tells which layers are the base image's"));
    }
    long base =
        IntStream.range(0, image.analysis().base().get().layers())
            .mapToLong(layer -> image.analysis().layers().get(layer).bytes().content())
            .sum();
    long tools = buildToolsOfBase(image);
    return List.of(tools > base / LARGE_PART ? full(image, tools, base) : slim(image, base));
  }

  private static long buildToolsOfBase(ImageEvidence image) {
    RuntimeNeeds needs = image.needs();
    List<InstalledPackage> packages = needs.inventory().packages();
    return IntStream.range(0, packages.size())
        .filter(number -> image.analysis().isBase(packages.get(number).layer()))
        .filter(needs::isBuildTool)
        .mapToLong(number -> packages.get(number).bytes())
        .sum();
  }

  private Observation full(ImageEvidence image, long tools, long base) {
    String slimmer =
        image.split().variants().stream()
            .findFirst()
            .map(variant -> " Here " + variant.base() + " would do: " + variant.why() + ".")
            .orElse("");
    return practice()
        .fail(
            Source.IMAGE,
            Sizes.of(tools) + " of the base image's " + Sizes.of(base) + " are there to build",
            "Build the last stage on the -slim or -alpine tag of the same image, or on a distroless"
                + " one."
                + slimmer)
        .at(image.layer(0));
  }

  private Observation slim(ImageEvidence image, long base) {
    String name = image.analysis().base().flatMap(one -> one.name()).map(n -> " " + n).orElse("");
    return practice()
        .pass(
            Source.IMAGE,
            "the base image" + name + " has " + Sizes.of(base) + " and hardly anything to build");
  }
}

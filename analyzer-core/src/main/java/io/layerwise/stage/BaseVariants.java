package io.layerwise.stage;

import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import io.layerwise.runtime.ElfFile;
import io.layerwise.runtime.PackageUse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Slimmer bases that what the program needs makes possible. */
final class BaseVariants {
  private final SplitImage image;
  private final CopyPlan copies;
  private final long predictedBytes;

  BaseVariants(SplitImage image, CopyPlan copies, long predictedBytes) {
    this.image = image;
    this.copies = copies;
    this.predictedBytes = predictedBytes;
  }

  List<BaseVariant> all() {
    List<BaseVariant> variants = new ArrayList<>();
    List<Integer> programs = programs();
    boolean isStatic =
        !programs.isEmpty()
            && programs.stream()
                .allMatch(
                    node -> {
                      ElfFile elf = image.needs().programs().get(node);
                      return elf != null && elf.isStatic();
                    });
    if (isStatic) {
      variants.add(
          new BaseVariant(
              "scratch",
              copies.bytes(),
              "the program is linked statically and runs on nothing but the kernel; copy"
                  + " certificates and time zones too if it asks for them, and check its health"
                  + " with the program itself"));
    } else {
      long closure = closureBytes();
      if (closure > 0) {
        variants.add(
            new BaseVariant(
                "distroless",
                closure + copies.bytes(),
                "without shell and package manager, only what the program depends on: "
                    + "as many bytes as those packages have in this image"));
      }
    }
    long unneeded = unneededOfBase();
    if (unneeded > predictedBytes / 20) {
      variants.add(
          new BaseVariant(
              "the -slim variant of the base",
              predictedBytes - unneeded,
              "the base image brings packages that only builds need"));
    }
    variants.removeIf(variant -> variant.predictedBytes() >= predictedBytes);
    variants.sort(Comparator.comparingLong(BaseVariant::predictedBytes));
    return variants;
  }

  /** The image's own programs that its command names. */
  private List<Integer> programs() {
    return image.needs().entry().stream()
        .filter(node -> image.needs().programs().containsKey(node))
        .toList();
  }

  /** The bytes of the packages that files of the program belong to, and of all they depend on. */
  private long closureBytes() {
    BitSet reached = new BitSet();
    for (int node : image.needs().files().keySet()) {
      int owner = image.needs().inventory().owner(node);
      if (owner != Inventory.NO_PACKAGE && !isShell(node)) {
        reached.or(image.needs().required(owner));
      }
    }
    List<InstalledPackage> packages = image.needs().inventory().packages();
    return reached.stream().mapToLong(number -> packages.get(number).bytes()).sum();
  }

  /** The shell form needs one; the exec form of the split does not. */
  private boolean isShell(int node) {
    return image.path(node).matches("(/usr)?/bin/(sh|dash|bash|busybox)");
  }

  private long unneededOfBase() {
    return image.needs().packages(PackageUse.BUILD_ONLY).stream()
        .map(number -> image.needs().inventory().packages().get(number))
        .filter(found -> found.layer() < image.baseLayers())
        .mapToLong(InstalledPackage::bytes)
        .sum();
  }
}

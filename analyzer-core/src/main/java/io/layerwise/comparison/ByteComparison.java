package io.layerwise.comparison;

import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.filesystem.DeadFile;
import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.ClaimedFile;
import io.layerwise.finding.Finding;
import io.layerwise.finding.WasteClass;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import java.util.Optional;
import java.util.function.Function;

/** Explains why the bytes of two images differ. */
final class ByteComparison {
  /** Takes in bytes of one image. */
  private interface Sink<K> {
    void add(Optional<K> subject, long visible, long dead);
  }

  private final ImagePair images;

  ByteComparison(ImagePair images) {
    this.images = images;
  }

  ByteExplanation explanation() {
    PackageIndex versions = PackageIndex.of(images);
    ByteTable<PackageKey> packages = new ByteTable<>();
    addPackages(images.before(), packages::addBefore);
    addPackages(images.after(), packages::addAfter);
    ByteTable<WasteClass> classes = new ByteTable<>();
    addClasses(images.before(), classes::addBefore);
    addClasses(images.after(), classes::addAfter);
    ByteTable<String> instructions = new ByteTable<>();
    addInstructions(images.before(), instructions::addBefore);
    addInstructions(images.after(), instructions::addAfter);
    return new ByteExplanation(
        DirectoryTable.of(images),
        packages.rows(versions::versions, found -> found.key().toString()),
        classes.rows(Function.identity(), WasteClass::label),
        instructions.rows(Function.identity(), Function.identity()));
  }

  private static void addPackages(ComparedImage image, Sink<PackageKey> sink) {
    MergedFilesystem filesystem = image.filesystem();
    DirectorySizes sizes = image.analysis().directories();
    for (int node = 0; node < filesystem.nodes(); node++) {
      if (sizes.own(node) > 0) {
        sink.add(owner(image, node), sizes.own(node), 0);
      }
    }
    for (DeadFile file : image.analysis().attribution().dead()) {
      sink.add(owner(image, file.path()), 0, file.bytes());
    }
  }

  private static Optional<PackageKey> owner(ComparedImage image, int node) {
    int owner = image.inventory().owner(node);
    if (owner == Inventory.NO_PACKAGE || !image.filesystem().isVisible(node)) {
      return Optional.empty();
    }
    InstalledPackage found = image.inventory().packages().get(owner);
    return Optional.of(PackageKey.of(found));
  }

  /** What no finding claims has no class, and neither has what one claims of no file. */
  private static void addClasses(ComparedImage image, Sink<WasteClass> sink) {
    MergedFilesystem filesystem = image.filesystem();
    long visible = image.analysis().attribution().total().visible();
    long dead = image.analysis().attribution().total().dead();
    for (Finding finding : image.findings().findings()) {
      for (ClaimedFile file : finding.claimed()) {
        boolean seen =
            filesystem.inodeFate(file.inode().layer(), file.inode().number()) == Fate.VISIBLE;
        long visiblePart = seen ? file.bytes() : 0;
        long deadPart = file.bytes() - visiblePart;
        sink.add(Optional.of(finding.wasteClass()), visiblePart, deadPart);
        visible -= visiblePart;
        dead -= deadPart;
      }
    }
    sink.add(Optional.empty(), visible, dead);
  }

  private void addInstructions(ComparedImage image, Sink<String> sink) {
    for (LayerAnalysis layer : image.analysis().layers()) {
      sink.add(
          layer.instruction().map(images.instructions()::of),
          layer.bytes().visible(),
          layer.bytes().dead());
    }
  }
}

package io.layerwise.stage;

import io.layerwise.layer.PathTable;
import io.layerwise.runtime.PackageUse;
import java.util.BitSet;

/** Which directories hold files of packages: of ones that stay, or only of ones that go. */
final class PackageDirectories {
  private final SplitImage image;
  private final BitSet needed = new BitSet();
  private final BitSet any = new BitSet();

  private PackageDirectories(SplitImage image) {
    this.image = image;
  }

  static PackageDirectories of(SplitImage image) {
    PackageDirectories directories = new PackageDirectories(image);
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      if (image.filesystem().isVisible(node) && image.needs().isPackaged(node)) {
        PackageUse use = image.needs().use(image.needs().inventory().owner(node));
        directories.any.set(image.parent(node));
        if (use == PackageUse.NEEDED || use == PackageUse.UNKNOWN) {
          directories.needed.set(image.parent(node));
        }
      }
    }
    return directories;
  }

  /** Whether the nearest directory with files of packages has some that stay. */
  boolean isNeeded(int directory) {
    int up = directory;
    while (up > PathTable.ROOT && !any.get(up)) {
      up = image.parent(up);
    }
    return needed.get(up);
  }
}

package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathText;
import java.util.List;

/**
 * Tells which rpm database there is. None is read: sqlite-jdbc brings native code, which it unpacks
 * to a file, and of ndb and Berkeley DB no reader is known that is kept well.
 */
final class RpmReader implements PackageReader {
  private final MergedFilesystem filesystem;
  private final Notes notes;

  RpmReader(MergedFilesystem filesystem, Notes notes) {
    this.filesystem = filesystem;
    this.notes = notes;
  }

  @Override
  public void read(DatabaseFile kind, int node, byte[] content) {
    String format =
        switch (PathText.of(filesystem.paths().name(node))) {
          case "rpmdb.sqlite" -> "SQLite";
          case "Packages.db" -> "ndb";
          default -> "Berkeley DB";
        };
    notes.add(
        Ecosystem.RPM,
        node,
        "Not read: an rpm database (" + format + "); its packages are not told.");
  }

  @Override
  public List<DeclaredPackage> packages() {
    return List.of();
  }
}

package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathText;
import java.util.List;

/**
 * Tells which rpm database there is. None is read: the readers of SQLite that are kept well bring
 * native code or write files, and there is none for ndb and Berkeley DB.
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

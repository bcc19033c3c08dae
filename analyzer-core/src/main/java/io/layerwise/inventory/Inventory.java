package io.layerwise.inventory;

import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The packages that are installed in an image, and which of them every path belongs to. */
public final class Inventory {
  /** Stands for "no package" where a path's owner is asked for. */
  public static final int NO_PACKAGE = -1;

  private final List<InstalledPackage> packages;
  private final int[] owners;
  private final long unownedBytes;
  private final List<InventoryNote> notes;

  Inventory(
      List<InstalledPackage> packages, int[] owners, long unownedBytes, List<InventoryNote> notes) {
    this.packages = packages;
    this.owners = owners;
    this.unownedBytes = unownedBytes;
    this.notes = notes;
  }

  /**
   * Reads the package databases of an image. Linear in its nodes and in the bytes of the databases.
   *
   * @throws IOException where a layer cannot be read; a damaged database is a note
   */
  public static Inventory of(
      MergedFilesystem filesystem, DirectorySizes sizes, FileContents contents) throws IOException {
    return of(filesystem, sizes, contents, EnumSet.allOf(Ecosystem.class));
  }

  /**
   * Reads only the databases of some ecosystems: archives of Java, say, take their time.
   *
   * @throws IOException where a layer cannot be read; a damaged database is a note
   */
  public static Inventory of(
      MergedFilesystem filesystem,
      DirectorySizes sizes,
      FileContents contents,
      Set<Ecosystem> ecosystems)
      throws IOException {
    InventoryReading reading = new InventoryReading(filesystem, contents, ecosystems);
    List<DeclaredPackage> packages = reading.packages();
    return new InventoryAssembly(filesystem, sizes).inventory(packages, reading.notes());
  }

  /** By ecosystem, then in the order of its databases. */
  public List<InstalledPackage> packages() {
    return packages;
  }

  /**
   * The number in {@link #packages} of the package that a visible path belongs to, {@link
   * #NO_PACKAGE} for none; directories belong to none. Of several that claim a path, it belongs to
   * one that names it before one that claims a directory above it, of those that name it to the
   * first in {@link #packages}, of those that claim a directory to the nearest; a Java archive is a
   * package of its own only where no other claims the file.
   */
  public int owner(int node) {
    return owners[node];
  }

  /** Whether a visible path belongs to a package of a distribution, not only to a language's. */
  public boolean isPackaged(int node) {
    return owners[node] != NO_PACKAGE && packages.get(owners[node]).ecosystem().isDistribution();
  }

  /** {@code visible bytes − the sum of all packages' bytes}. */
  public long unownedBytes() {
    return unownedBytes;
  }

  /** Databases that were found and not read, or not in full. */
  public List<InventoryNote> notes() {
    return notes;
  }
}

package io.layerwise.inventory;

import java.util.List;
import java.util.Optional;

/**
 * A package that is installed in an image.
 *
 * @param dependencies in the order in which the package tells them
 * @param manifest the node of the file that tells of the package
 * @param paths what belongs to it, and to no other package
 * @param bytes the visible bytes at these paths; an inode with several paths counts at one of them
 * @param layer the layer that holds most of these bytes, the lowest of equals; where there are
 *     none, the one that holds most of the paths, else the one that holds the manifest
 */
public record InstalledPackage(
    PackageId id,
    PackageTraits traits,
    List<Dependency> dependencies,
    int manifest,
    OwnedPaths paths,
    long bytes,
    int layer) {

  public Ecosystem ecosystem() {
    return id.ecosystem();
  }

  public String name() {
    return id.name();
  }

  public String version() {
    return id.version();
  }

  public Optional<String> architecture() {
    return id.architecture();
  }

  public InstallReason reason() {
    return traits.reason();
  }

  public boolean development() {
    return traits.development();
  }
}

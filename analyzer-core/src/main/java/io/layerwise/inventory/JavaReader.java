package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathText;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads Java archives. What an archive holds within itself is told as packages of no bytes behind
 * it: the file is the outer archive's.
 */
final class JavaReader implements PackageReader {
  private final MergedFilesystem filesystem;
  private final Notes notes;
  private final Map<Integer, List<JavaArtifact>> byNode = new TreeMap<>();

  JavaReader(MergedFilesystem filesystem, Notes notes) {
    this.filesystem = filesystem;
    this.notes = notes;
  }

  @Override
  public void read(DatabaseFile kind, int node, byte[] content) {
    String name = PathText.of(filesystem.paths().name(node));
    try {
      byNode.put(node, new JavaArchive().artifacts(name, content));
    } catch (IOException e) {
      String reason = Quoted.printable(String.valueOf(e.getMessage()));
      notes.add(Ecosystem.JAVA, node, "Damaged, so it is left out: " + reason);
    }
  }

  @Override
  public List<DeclaredPackage> packages() {
    List<DeclaredPackage> packages = new ArrayList<>();
    byNode.forEach(
        (node, artifacts) -> {
          for (JavaArtifact artifact : artifacts) {
            packages.add(
                new DeclaredPackage(
                    new PackageId(
                        Ecosystem.JAVA, artifact.name(), artifact.version(), Optional.empty()),
                    PackageTraits.NONE,
                    List.of(),
                    node,
                    Claim.paths(node)));
          }
        });
    return packages;
  }
}

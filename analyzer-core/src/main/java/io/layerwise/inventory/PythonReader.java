package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Reads installed Python distributions: {@code dist-info} (PyPA's "Recording installed projects")
 * and the older {@code egg-info}, as setuptools documents it.
 */
final class PythonReader implements PackageReader {
  private static final Set<String> FIELDS = Set.of("name", "version", "requires-dist");

  private final MergedFilesystem filesystem;
  private final Notes notes;
  private final ListedPaths listed;
  private final Map<Integer, PythonDistribution> found = new TreeMap<>();

  /** By the directory of the metadata, or by the metadata where it is a file alone. */
  private final Map<Integer, Claim> claims = new HashMap<>();

  private final Set<Integer> requested = new HashSet<>();

  PythonReader(MergedFilesystem filesystem, Notes notes) {
    this.filesystem = filesystem;
    this.notes = notes;
    this.listed = new ListedPaths(filesystem);
  }

  @Override
  public void read(DatabaseFile kind, int node, byte[] content) {
    int directory = filesystem.paths().parent(node);
    switch (kind) {
      case PYTHON_REQUESTED -> requested.add(directory);
      case PYTHON_RECORD ->
          claims.put(directory, claim(PythonRecord.paths(content), site(directory)));
      case PYTHON_EGG_FILES -> claims.put(directory, claim(lines(content), directory));
      case PYTHON_EGG_TOP_LEVEL -> claims.putIfAbsent(directory, topLevel(content, directory));
      default -> readMetadata(node, directory, content);
    }
  }

  private void readMetadata(int node, int directory, byte[] content) {
    boolean alone = !PathText.of(filesystem.paths().name(node)).matches("METADATA|PKG-INFO");
    List<Stanza> stanzas = Stanza.parse(content, FIELDS);
    if (stanzas.isEmpty() || stanzas.get(0).value("name").isEmpty()) {
      notes.add(Ecosystem.PYTHON, node, "Damaged: it does not name a distribution.");
      return;
    }
    int key = alone ? node : directory;
    found.put(key, new PythonDistribution(stanzas.get(0), node, site(key)));
  }

  /** The directory that a distribution is installed in. */
  private int site(int metadata) {
    return filesystem.paths().parent(metadata);
  }

  private Claim claim(List<String> paths, int directory) {
    String base = filesystem.paths().path(directory) + "/";
    IntStream.Builder nodes = IntStream.builder();
    for (String path : paths) {
      nodes.add(listed.node(path.startsWith("/") ? path : base + path));
    }
    return Claim.paths(nodes.build().toArray());
  }

  private static List<String> lines(byte[] content) {
    List<String> lines = new ArrayList<>();
    TextLines.forEach(content, line -> lines.add(PathText.of(line)));
    return lines;
  }

  /** The packages and modules that it says to consist of, and its own metadata. */
  private Claim topLevel(byte[] content, int directory) {
    String site = filesystem.paths().path(site(directory)) + "/";
    IntStream.Builder files = IntStream.builder();
    IntStream.Builder directories = IntStream.builder().add(directory);
    for (String name : lines(content)) {
      if (!name.contains("/") && !name.startsWith(".")) {
        files.add(listed.node(site + name + ".py"));
        directories.add(listed.node(site + name));
      }
    }
    return Claim.paths(files.build().toArray()).and(Claim.below(directories.build().toArray()));
  }

  @Override
  public List<DeclaredPackage> packages() {
    List<PythonDistribution> all = List.copyOf(found.values());
    PythonRequirements requirements = new PythonRequirements(all);
    Set<Integer> markedSites = new HashSet<>();
    requested.forEach(directory -> markedSites.add(site(directory)));
    List<DeclaredPackage> packages = new ArrayList<>();
    int number = 0;
    for (Map.Entry<Integer, PythonDistribution> entry : found.entrySet()) {
      int key = entry.getKey();
      PythonDistribution distribution = entry.getValue();
      InstallReason unasked =
          markedSites.contains(distribution.site())
              ? InstallReason.DEPENDENCY
              : InstallReason.UNKNOWN;
      InstallReason reason = requested.contains(key) ? InstallReason.EXPLICIT : unasked;
      Claim metadata = isFile(key) ? Claim.paths(key) : Claim.below(key);
      packages.add(
          new DeclaredPackage(
              distribution.id(),
              PackageTraits.because(reason, false),
              requirements.dependencies(number++),
              distribution.manifest(),
              claims.getOrDefault(key, Claim.NOTHING).and(metadata)));
    }
    return packages;
  }

  private boolean isFile(int key) {
    PythonDistribution distribution = found.get(key);
    return distribution != null && distribution.manifest() == key;
  }
}

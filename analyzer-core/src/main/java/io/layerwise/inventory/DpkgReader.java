package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads dpkg's database (dpkg(1), dpkg-query(1), deb-control(5)) and apt's marks of what it
 * installed of itself.
 */
final class DpkgReader implements PackageReader {
  private static final Set<String> FIELDS =
      Set.of(
          "package",
          "status",
          "version",
          "architecture",
          "essential",
          "priority",
          "section",
          "source",
          "pre-depends",
          "depends",
          "recommends",
          "provides");

  private final MergedFilesystem filesystem;
  private final Notes notes;
  private final ListedPaths listed;
  private final List<DpkgPackage> installed = new ArrayList<>();

  /** By the list's name: {@code libc6:amd64}, {@code base-files}. */
  private final Map<String, int[]> lists = new HashMap<>();

  /** Names alone, and with architectures. */
  private final Set<String> automatic = new HashSet<>();

  private final DpkgDiversions diversions;
  private boolean hasMarks;

  DpkgReader(MergedFilesystem filesystem, Notes notes) {
    this.filesystem = filesystem;
    this.notes = notes;
    this.listed = new ListedPaths(filesystem);
    this.diversions = new DpkgDiversions(listed);
  }

  @Override
  public void read(DatabaseFile kind, int node, byte[] content) {
    String name = PathText.of(filesystem.paths().name(node));
    switch (kind) {
      case DPKG_LIST -> lists.put(stem(name, ".list"), list(content, 0));
      case DPKG_DIVERSIONS -> diversions.read(content);
      case APT_STATES -> readMarks(content);
      case DPKG_STATUS_PART -> {
        if (name.endsWith(".md5sums")) {
          // "<32 hex digits>  <path>"
          lists.put(stem(name, ".md5sums"), list(content, 34));
        } else {
          readStatus(content, node, Optional.of(name));
        }
      }
      default -> readStatus(content, node, Optional.empty());
    }
  }

  private static String stem(String name, String suffix) {
    return name.substring(0, name.length() - suffix.length());
  }

  private int[] list(byte[] content, int skipped) {
    IntStream.Builder nodes = IntStream.builder();
    TextLines.forEach(
        content,
        line -> {
          if (line.length > skipped) {
            nodes.add(listed.node(Arrays.copyOfRange(line, skipped, line.length)));
          }
        });
    return nodes.build().toArray();
  }

  private void readStatus(byte[] content, int node, Optional<String> file) {
    int damaged = 0;
    for (Stanza stanza : Stanza.parse(content, FIELDS)) {
      if (stanza.value("package").isEmpty()) {
        damaged++;
      } else if (isInstalled(stanza)) {
        installed.add(DpkgPackage.of(stanza, node, file));
      }
    }
    if (damaged > 0) {
      notes.add(Ecosystem.DPKG, node, "Damaged: " + damaged + " entries do not name a package.");
    }
  }

  /** The third word of Status; the files are gone in these two states. Distroless tells none. */
  private static boolean isInstalled(Stanza stanza) {
    Optional<String> status = stanza.value("status");
    return status.isEmpty()
        || !(status.get().endsWith(" config-files") || status.get().endsWith(" not-installed"));
  }

  private void readMarks(byte[] content) {
    hasMarks = true;
    Set<String> fields = Set.of("package", "architecture", "auto-installed");
    for (Stanza stanza : Stanza.parse(content, fields)) {
      if (stanza.value("auto-installed").equals(Optional.of("1"))) {
        String name = stanza.value("package").orElse("");
        automatic.add(name);
        automatic.add(name + ":" + stanza.value("architecture").orElse(""));
      }
    }
  }

  @Override
  public List<DeclaredPackage> packages() {
    DpkgRelations relations = new DpkgRelations(installed);
    DpkgInfoFiles info = new DpkgInfoFiles(filesystem);
    List<DeclaredPackage> packages = new ArrayList<>();
    int unlisted = 0;
    for (int i = 0; i < installed.size(); i++) {
      DpkgPackage entry = installed.get(i);
      Optional<int[]> list = list(entry);
      unlisted += list.isPresent() ? 0 : 1;
      int[] paths = diversions.apply(entry.name(), list.orElse(new int[0]));
      packages.add(
          new DeclaredPackage(
              entry.id(),
              entry.traits(reason(entry)),
              relations.dependencies(i),
              entry.manifest(),
              Claim.paths(paths).and(info.of(entry))));
    }
    if (unlisted > 0) {
      notes.add(
          Ecosystem.DPKG,
          installed.get(0).manifest(),
          unlisted + " packages have no list of their files; these count as nobody's.");
    }
    return packages;
  }

  private Optional<int[]> list(DpkgPackage entry) {
    for (String name : entry.listNames()) {
      int[] list = lists.get(name);
      if (list != null) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  /** Without apt's file nobody wrote down who asked for what. */
  private InstallReason reason(DpkgPackage entry) {
    // apt marks a package of all architectures with the machine's own.
    boolean marked =
        automatic.contains(entry.name() + ":" + entry.architecture())
            || (entry.architecture().equals("all") && automatic.contains(entry.name()));
    if (marked) {
      return InstallReason.DEPENDENCY;
    }
    return hasMarks ? InstallReason.EXPLICIT : InstallReason.UNKNOWN;
  }
}

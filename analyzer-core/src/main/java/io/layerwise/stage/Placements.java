package io.layerwise.stage;

import io.layerwise.analysis.Origins;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.finding.Finding;
import io.layerwise.finding.WasteClass;
import io.layerwise.history.InstructionKind;
import io.layerwise.layer.PathTable;
import io.layerwise.runtime.ElfFile;
import io.layerwise.runtime.PackageUse;
import io.layerwise.tar.EntryType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides for each visible file of your own layers what becomes of it, and why. */
final class Placements {
  /** Claims that say nothing of whether the program runs without the bytes. */
  private static final Set<String> KEPT_CODES = Set.of("cache-bytecode", "dev-tests");

  /** Other claims whose files no program reads. */
  private static final Set<String> DROPPED_CODES =
      Set.of(
          "context-vcs",
          "context-editor",
          "context-dockerfile",
          "leftover-lastlog",
          "leftover-logs",
          "leftover-tmp",
          "leftover-cores",
          "leftover-archive");

  /** Below it, a line more in the Dockerfile is not worth it: 64 kB. */
  private static final long LEAST_STRIPPED = 64_000;

  private final SplitImage image;
  private final List<LayerRole> roles;
  private final Placement[] placements;
  private final String[] reasons;
  private final Map<Integer, String> claimed = new HashMap<>();
  private final BitSet bytecode = new BitSet();

  /** By path, what strip saves of a program; empty where the image has no strip. */
  private final Map<Integer, Long> strippable = new TreeMap<>();

  private final Origins origins;
  private final BuildTrees trees;
  private final PackageDirectories packages;

  private Placements(SplitImage image, List<LayerRole> roles) {
    this.image = image;
    this.roles = roles;
    int nodes = image.filesystem().nodes();
    this.placements = new Placement[nodes];
    this.reasons = new String[nodes];
    this.origins = Origins.of(image.analysis());
    this.trees = BuildTrees.of(image);
    this.packages = PackageDirectories.of(image);
    image.findings().findings().forEach(this::takeClaims);
    if (new PathLookup(image.filesystem()).follow("/usr/bin/strip") != PathTable.NONE) {
      image.needs().programs().forEach(this::takeProgram);
    }
  }

  static Placements of(SplitImage image, List<LayerRole> roles) {
    Placements placements = new Placements(image, roles);
    for (int node = 0; node < placements.placements.length; node++) {
      placements.place(node, Placement.NONE, "");
      if (image.isOwnFile(node)) {
        placements.decide(node);
      }
    }
    placements.dropCompanions();
    return placements;
  }

  Placement of(int node) {
    return placements[node];
  }

  String reason(int node) {
    return reasons[node];
  }

  /** The layer whose instruction brought a file's content, though a later one rewrote it. */
  int origin(int node) {
    Inode inode = image.inode(node);
    return origins.ofLayer(inode);
  }

  /** The programs that are copied and can be stripped before, by their paths. */
  List<Integer> stripped() {
    return strippable.keySet().stream().filter(node -> of(node).isCopied()).toList();
  }

  /** What a copied path takes in the end. */
  long copiedBytes(int node) {
    return image.bytes(node) - Math.min(image.bytes(node), strippable.getOrDefault(node, 0L));
  }

  /** Whether a path is in a directory that a build system works in. */
  boolean isInBuildTree(int node) {
    return trees.contains(node);
  }

  private void takeClaims(Finding finding) {
    String code = finding.code().id();
    WasteClass kind = finding.wasteClass();
    boolean dropped =
        kind == WasteClass.CACHE
            || kind == WasteClass.BUILD_TOOL
            || kind == WasteClass.DEVELOPMENT_DEPENDENCY
            || DROPPED_CODES.contains(code);
    if (code.equals("cache-bytecode")) {
      finding.claimed().forEach(file -> bytecode.set(file.path()));
    } else if (dropped && !KEPT_CODES.contains(code)) {
      finding.claimed().forEach(file -> claimed.put(file.path(), finding.title()));
    }
  }

  private void takeProgram(int node, ElfFile elf) {
    if (elf.strippableBytes() >= LEAST_STRIPPED) {
      strippable.put(node, elf.strippableBytes());
    }
  }

  private void decide(int node) {
    String path = image.path(node);
    if (image.needs().isPackaged(node)) {
      decidePackaged(node, path);
    } else if (KnownPaths.isPackaged(path) && origin(node) < image.baseLayers()) {
      place(node, Placement.REMADE, "the base image has it");
    } else if (isByPackageInstall(node)
        && KnownPaths.isPackaged(path)
        && image.type(node) == EntryType.SYMLINK) {
      decideMadeByPackages(node);
    } else if (image.needs().files().containsKey(node)) {
      place(node, Placement.COPIED, image.needs().files().getOrDefault(node, ""));
    } else if (claimed.containsKey(node)) {
      place(node, Placement.DROPPED, claimed.getOrDefault(node, ""));
    } else if (KnownPaths.isState(path)) {
      place(node, Placement.REMADE, "every package install writes it");
    } else if (KnownPaths.isOfHome(path)) {
      place(node, Placement.DROPPED, "a tool's own file in a home");
    } else if (isByPackageInstall(node) && KnownPaths.isPackaged(path)) {
      decideMadeByPackages(node);
    } else if (isInNamedDirectory(node)) {
      place(node, Placement.COPIED, "the image's command names its directory");
    } else if (trees.contains(node)
        && image.name(node).endsWith(".jar")
        && !isOfProgramsDirectory(node)) {
      place(node, Placement.COPIED_UNDECIDED, "it may be on the class path");
    } else if (trees.contains(node)) {
      place(node, Placement.DROPPED, "intermediate files of a build");
    } else {
      decideOfProject(node);
    }
  }

  private void decidePackaged(int node, String path) {
    int owner = image.needs().inventory().owner(node);
    PackageUse use = image.needs().use(owner);
    boolean ofBase = image.needs().inventory().packages().get(owner).layer() < image.baseLayers();
    if (ofBase) {
      boolean configuration = path.startsWith("/etc/") || path.startsWith("/var/");
      place(
          node,
          configuration ? Placement.REMADE : Placement.COPIED,
          "a later instruction changed the base image's file");
    } else if (use == PackageUse.BUILD_ONLY || use == PackageUse.NOT_NEEDED) {
      place(
          node,
          Placement.DROPPED,
          use == PackageUse.BUILD_ONLY
              ? "packages that only a build needs"
              : "packages that nothing needs");
    } else {
      place(node, Placement.PACKAGE, image.needs().reason(owner));
    }
  }

  private boolean isByPackageInstall(int node) {
    Role role = roles.get(origin(node)).role();
    return role == Role.SYSTEM_PACKAGES || role == Role.BUILD_TOOLS;
  }

  /** A package's scripts make files beside its own. */
  private void decideMadeByPackages(int node) {
    if (packages.isNeeded(image.parent(node))) {
      place(node, Placement.PACKAGE, "made when packages are installed");
    } else {
      place(node, Placement.DROPPED, "made by packages that go");
    }
  }

  private void decideOfProject(int node) {
    String name = image.name(node);
    if (KnownPaths.isCompiled(name) && !KnownPaths.isDependency(image.path(node))) {
      place(node, Placement.DROPPED, "source or intermediate file of a compiled language");
    } else if (isCopied(node) && KnownPaths.isDescription(name)) {
      place(node, Placement.DROPPED, "it describes the build, not the program");
    } else if (isCopied(node) && name.equals("package.json")) {
      place(node, Placement.COPIED, "Node.js reads it");
    } else if (isCopied(node) && !isBesideProgram(node)) {
      place(node, Placement.COPIED_UNDECIDED, "it came with the sources");
    } else {
      place(
          node,
          Placement.COPIED,
          isCopied(node) ? "the program is beside it" : "the build made it");
    }
  }

  private boolean isCopied(int node) {
    return image
        .analysis()
        .instruction(origin(node))
        .filter(made -> made.kind() == InstructionKind.COPY || made.kind() == InstructionKind.ADD)
        .isPresent();
  }

  /** Whether a file that the image runs came in the same directory, or one below it. */
  private boolean isBesideProgram(int node) {
    for (int entry : image.needs().entry()) {
      if (image.isOwnFile(entry) && isCopied(entry) && isBelow(node, image.parent(entry))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInNamedDirectory(int node) {
    return image.needs().directories().stream().anyMatch(named -> isBelow(node, named));
  }

  private boolean isBelow(int node, int directory) {
    int up = node;
    while (up > PathTable.ROOT && up != directory) {
      up = image.parent(up);
    }
    return up == directory;
  }

  /**
   * Claims are of bytes, so an empty file is in none, and bytecode is in one of its own. Both go
   * where all else that is near them goes.
   */
  private void dropCompanions() {
    int[] dropped = new int[placements.length];
    int[] kept = new int[placements.length];
    for (int node = placements.length - 1; node > PathTable.ROOT; node--) {
      boolean tells = placements[node] != Placement.NONE && !isCompanion(node);
      dropped[node] += tells && placements[node] == Placement.DROPPED ? 1 : 0;
      kept[node] += tells && placements[node] != Placement.DROPPED ? 1 : 0;
      dropped[image.parent(node)] += dropped[node];
      kept[image.parent(node)] += kept[node];
    }
    for (int node = 1; node < placements.length; node++) {
      if (placements[node].isCopied() && isCompanion(node)) {
        int near = image.parent(node);
        while (near > PathTable.ROOT && dropped[near] + kept[near] == 0) {
          near = image.parent(near);
        }
        if (near > PathTable.ROOT && kept[near] == 0) {
          place(node, Placement.DROPPED, "what is beside it is left out");
        }
      }
    }
  }

  private boolean isCompanion(int node) {
    boolean empty =
        placements[node] != Placement.NONE
            && image.type(node) == EntryType.FILE
            && image.filesystem().bytes(image.inode(node)) == 0;
    return bytecode.get(node) || (empty && !image.needs().files().containsKey(node));
  }

  /** Whether a file that the image runs is in the same directory. */
  private boolean isOfProgramsDirectory(int node) {
    return image.needs().entry().stream()
        .anyMatch(entry -> image.parent(entry) == image.parent(node));
  }

  private void place(int node, Placement placement, String reason) {
    placements[node] = placement;
    reasons[node] = reason;
  }
}

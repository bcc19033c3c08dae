package io.layerwise.stage;

import io.layerwise.finding.Findings;
import io.layerwise.runtime.PackageUse;
import io.layerwise.tar.EntryType;
import java.util.List;

/**
 * Decides for each file what becomes of it: what the system's package manager tells comes first.
 */
final class Placing {
  private final SplitImage image;
  private final List<LayerRole> roles;
  private final Placement[] placements;
  private final String[] reasons;
  private final ClaimedPaths claimed;
  private final BuildTrees trees;
  private final PackageDirectories packages;
  private final ProjectFiles project;

  Placing(SplitImage image, List<LayerRole> roles, Findings findings) {
    this.image = image;
    this.roles = roles;
    this.placements = new Placement[image.filesystem().nodes()];
    this.reasons = new String[placements.length];
    this.claimed = ClaimedPaths.of(findings);
    this.trees = BuildTrees.of(image);
    this.packages = PackageDirectories.of(image);
    this.project = new ProjectFiles(image);
  }

  Placements all() {
    for (int node = 0; node < placements.length; node++) {
      place(node, Placement.NONE, "");
      if (image.isOwnFile(node)) {
        decide(node);
      }
    }
    Companions.ofDropped(image, claimed, placements).stream()
        .forEach(node -> place(node, Placement.DROPPED, "what is beside it is left out"));
    return new Placements(image, placements, reasons, trees);
  }

  private void decide(int node) {
    String path = image.path(node);
    if (image.needs().isPackaged(node)) {
      decidePackaged(node, path);
    } else if (KnownPaths.isPackaged(path) && image.origin(node) < image.baseLayers()) {
      place(node, Placement.REMADE, "the base image has it");
    } else if (isByPackageInstall(node)
        && KnownPaths.isPackaged(path)
        && image.type(node) == EntryType.SYMLINK) {
      decideMadeByPackages(node);
    } else if (image.needs().files().containsKey(node)) {
      place(node, Placement.COPIED, image.needs().files().getOrDefault(node, ""));
    } else if (claimed.title(node).isPresent()) {
      place(node, Placement.DROPPED, claimed.title(node).orElse(""));
    } else if (KnownPaths.isState(path)) {
      place(node, Placement.REMADE, "every package install writes it");
    } else if (KnownPaths.isOfHome(path)) {
      place(node, Placement.DROPPED, "a tool's own file in a home");
    } else if (isByPackageInstall(node) && KnownPaths.isPackaged(path)) {
      decideMadeByPackages(node);
    } else if (project.isInNamedDirectory(node)) {
      place(node, Placement.COPIED, "the image's command names its directory");
    } else if (trees.contains(node)
        && image.name(node).endsWith(".jar")
        && !project.isInProgramsDirectory(node)) {
      place(node, Placement.COPIED_UNDECIDED, "it may be on the class path");
    } else if (trees.contains(node)) {
      place(node, Placement.DROPPED, "intermediate files of a build");
    } else {
      place(node, project.placement(node), project.reason(node));
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
    Role role = roles.get(image.origin(node)).role();
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

  private void place(int node, Placement placement, String reason) {
    placements[node] = placement;
    reasons[node] = reason;
  }
}

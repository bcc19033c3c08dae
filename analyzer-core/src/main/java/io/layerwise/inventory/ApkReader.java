package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads apk's database (apk-package(5), apk-world(5)): what is installed, and what was asked for.
 */
final class ApkReader implements PackageReader {
  private final MergedFilesystem filesystem;
  private final Notes notes;
  private final List<ApkPackage> installed = new ArrayList<>();
  private final Set<String> world = new HashSet<>();
  private boolean hasWorld;

  ApkReader(MergedFilesystem filesystem, Notes notes) {
    this.filesystem = filesystem;
    this.notes = notes;
  }

  @Override
  public void read(DatabaseFile kind, int node, byte[] content) {
    if (kind == DatabaseFile.APK_WORLD) {
      hasWorld = true;
      for (String word : new String(content, StandardCharsets.UTF_8).split("\\s+", -1)) {
        world.add(ApkPackage.name(word));
      }
      return;
    }
    ApkInstalled database = new ApkInstalled(new ListedPaths(filesystem), node);
    installed.addAll(database.read(content));
    if (database.damaged() > 0) {
      String text = "Damaged: " + database.damaged() + " entries do not name a package.";
      notes.add(Ecosystem.APK, node, text);
    }
  }

  @Override
  public List<DeclaredPackage> packages() {
    Providers providers = new Providers();
    for (int i = 0; i < installed.size(); i++) {
      providers.add(installed.get(i).name(), i);
      for (String provided : installed.get(i).provides()) {
        providers.add(ApkPackage.name(provided), i);
      }
    }
    List<DeclaredPackage> packages = new ArrayList<>();
    for (int i = 0; i < installed.size(); i++) {
      ApkPackage entry = installed.get(i);
      packages.add(
          new DeclaredPackage(
              new PackageId(Ecosystem.APK, entry.name(), entry.version(), entry.architecture()),
              traits(entry),
              dependencies(entry, i, providers),
              entry.manifest(),
              entry.claim()));
    }
    return packages;
  }

  private PackageTraits traits(ApkPackage entry) {
    InstallReason reason = InstallReason.UNKNOWN;
    if (hasWorld) {
      reason = world.contains(entry.name()) ? InstallReason.EXPLICIT : InstallReason.DEPENDENCY;
    }
    return new PackageTraits(
        reason, false, false, Optional.empty(), Optional.empty(), entry.origin());
  }

  private static List<Dependency> dependencies(ApkPackage entry, int number, Providers providers) {
    List<Dependency> dependencies = new ArrayList<>();
    for (String wanted : entry.depends()) {
      // "!name" is a conflict.
      if (!wanted.startsWith("!")) {
        List<Integer> others =
            providers.of(ApkPackage.name(wanted)).stream()
                .filter(provider -> provider != number)
                .toList();
        dependencies.add(new Dependency(wanted, Dependency.Strength.REQUIRED, others));
      }
    }
    return List.copyOf(dependencies);
  }
}

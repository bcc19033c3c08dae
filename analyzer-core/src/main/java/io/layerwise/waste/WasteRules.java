package io.layerwise.waste;

import io.layerwise.finding.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** The rules that there are. */
public final class WasteRules {
  private WasteRules() {}

  /** All rules; those of one class in the order of claiming. */
  public static List<WasteRule> all() {
    List<WasteRule> caches = new ArrayList<>(SystemCacheRules.rows());
    caches.addAll(LanguageCacheRules.rows());
    caches.addAll(CompilerCacheRules.rows());
    List<WasteRule> rules = new ArrayList<>(DeadRules.all(caches));
    rules.addAll(caches);
    rules.add(UnneededPackages.forBuilds());
    rules.add(UnneededPackages.forNothing());
    rules.addAll(BuildRules.rows());
    rules.add(new ToolchainByPath());
    rules.add(new LanguageInstallers());
    rules.add(new DevelopmentDependencies());
    rules.add(new DuplicateFiles(DuplicateFiles.Kind.COPIED_TREE));
    rules.add(new DuplicateFiles(DuplicateFiles.Kind.SAME_CONTENT));
    rules.addAll(DocumentationRules.rows());
    rules.add(new KeptArchive());
    rules.addAll(LeftoverRules.rows());
    rules.add(new UnstrippedElf());
    return List.copyOf(rules);
  }

  /** What each of them means. */
  public static Catalogue catalogue() {
    return Catalogue.of(all().stream().map(WasteRule::entry).toList());
  }
}

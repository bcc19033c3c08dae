package io.layerwise.runtime;

import io.layerwise.inventory.Dependency;
import io.layerwise.inventory.Dependency.Strength;
import io.layerwise.inventory.InstallReason;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which packages of a distribution are needed, why, and which only builds need: the closure over
 * dependencies of what files lead to and of what somebody asked for by name that is no build tool.
 */
final class PackageUses {
  /** What programs look for when they run without saying so, and images install for them. */
  private static final Set<String> DATA = Set.of("ca-certificates", "tzdata", "netbase");

  /** Parts of an interpreter; with one of them, the standard library is needed as a whole. */
  private static final Pattern PART_OF_PYTHON = Pattern.compile("python3(\\.[0-9]+)?-minimal");

  private static final Pattern PYTHON =
      Pattern.compile("python3(\\.[0-9]+)?|libpython3(\\.[0-9]+)?-stdlib");

  private final List<InstalledPackage> packages;
  private final Map<Integer, String> needed = new TreeMap<>();
  private final BitSet forBuilds = new BitSet();
  private final BitSet tools = new BitSet();
  private final boolean programKnown;

  /**
   * @param files why files are needed, by their nodes
   * @param programKnown whether these include the image's program
   */
  PackageUses(Inventory inventory, Map<Integer, String> files, boolean programKnown) {
    this.packages = inventory.packages();
    this.programKnown = programKnown;
    for (int i = 0; i < packages.size(); i++) {
      tools.set(i, BuildTools.contains(packages.get(i)));
    }
    files.forEach(
        (node, reason) -> {
          if (inventory.owner(node) != Inventory.NO_PACKAGE) {
            need(inventory.owner(node), reason);
          }
        });
    addWhatWasAskedFor();
    completeInterpreters();
    findBuildTools();
  }

  PackageUse use(int number) {
    if (!packages.get(number).ecosystem().isDistribution()) {
      return PackageUse.UNKNOWN;
    }
    if (needed.containsKey(number)) {
      return PackageUse.NEEDED;
    }
    if (!programKnown) {
      return PackageUse.UNKNOWN;
    }
    return forBuilds.get(number) ? PackageUse.BUILD_ONLY : PackageUse.NOT_NEEDED;
  }

  String reason(int number) {
    return needed.getOrDefault(number, "");
  }

  /** The needed packages that no other needed one depends on, ascending; one of each circle. */
  List<Integer> unrequired() {
    BitSet required = new BitSet();
    List<Integer> roots = new ArrayList<>();
    for (int number : askedForFirst()) {
      if (packages.get(number).ecosystem().isDistribution() && !required.get(number)) {
        BitSet below = reached(number, required);
        below.clear(number);
        required.or(below);
        roots.add(number);
      }
    }
    roots.removeIf(required::get);
    return roots.stream().sorted().toList();
  }

  /** Of a circle the package that somebody asked for stands for all. */
  private List<Integer> askedForFirst() {
    return needed.keySet().stream()
        .sorted(Comparator.comparing(number -> packages.get(number).reason()))
        .toList();
  }

  boolean isBuildTool(int number) {
    return tools.get(number);
  }

  BitSet required(int number) {
    return reached(number, new BitSet());
  }

  /** What a package leads to, without what is known to be required and all that leads to. */
  private BitSet reached(int start, BitSet required) {
    BitSet reached = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      int number = open.remove();
      if (!reached.get(number) && !required.get(number)) {
        reached.set(number);
        requirements(number).forEach(open::add);
      }
    }
    return reached;
  }

  private void addWhatWasAskedFor() {
    BitSet dependedOn = new BitSet();
    packages.forEach(
        found -> found.dependencies().forEach(d -> d.satisfiedBy().forEach(dependedOn::set)));
    for (int i = 0; i < packages.size(); i++) {
      InstalledPackage found = packages.get(i);
      if (isOfTheSystem(found)) {
        need(i, "it is part of the system");
      } else if (DATA.contains(found.name())) {
        need(i, "programs read it without saying so");
      } else if (isAskedFor(found, dependedOn.get(i)) && !tools.get(i)) {
        need(i, "it was asked for by name");
      }
    }
  }

  private static boolean isOfTheSystem(InstalledPackage found) {
    String priority = found.traits().priority().orElse("");
    boolean brought = found.reason() == InstallReason.DEPENDENCY;
    return found.traits().essential() || (priority.equals("required") && !brought);
  }

  private static boolean isAskedFor(InstalledPackage found, boolean dependedOn) {
    return found.ecosystem().isDistribution()
        && (found.reason() == InstallReason.EXPLICIT
            || (found.reason() == InstallReason.UNKNOWN && !dependedOn));
  }

  private void completeInterpreters() {
    boolean python =
        needed.keySet().stream()
            .anyMatch(i -> PART_OF_PYTHON.matcher(packages.get(i).name()).matches());
    for (int i = 0; python && i < packages.size(); i++) {
      if (PYTHON.matcher(packages.get(i).name()).matches()) {
        need(i, "it is Python's standard library");
      }
    }
  }

  /** Each package is entered once, so all of it costs what the graph does. */
  private void need(int start, String reason) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    if (needed.putIfAbsent(start, reason) == null) {
      open.add(start);
    }
    while (!open.isEmpty()) {
      int number = open.remove();
      String why = packages.get(number).name() + " depends on it";
      for (int other : requirements(number)) {
        if (needed.putIfAbsent(other, why) == null) {
          open.add(other);
        }
      }
    }
  }

  private List<Integer> requirements(int number) {
    return packages.get(number).dependencies().stream()
        .filter(dependency -> dependency.strength() == Strength.REQUIRED)
        .flatMap(dependency -> chosen(dependency).stream())
        .toList();
  }

  /** Of alternatives, those that build nothing, if there are any. */
  private List<Integer> chosen(Dependency dependency) {
    List<Integer> others =
        dependency.satisfiedBy().stream().filter(other -> !tools.get(other)).toList();
    return others.isEmpty() ? dependency.satisfiedBy() : others;
  }

  /** Build tools that nothing needs, and all that they lead to. */
  private void findBuildTools() {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < packages.size(); i++) {
      if (!needed.containsKey(i) && tools.get(i)) {
        forBuilds.set(i);
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      for (Dependency dependency : packages.get(open.remove()).dependencies()) {
        for (int other : dependency.satisfiedBy()) {
          if (!needed.containsKey(other) && !forBuilds.get(other)) {
            forBuilds.set(other);
            open.add(other);
          }
        }
      }
    }
  }
}

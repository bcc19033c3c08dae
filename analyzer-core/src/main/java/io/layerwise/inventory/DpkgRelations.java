package io.layerwise.inventory;

import io.layerwise.inventory.Dependency.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Who of dpkg's packages provides what another one needs (Debian Policy, chapter 7). */
final class DpkgRelations {
  private final List<DpkgPackage> packages;
  private final Providers providers = new Providers();

  DpkgRelations(List<DpkgPackage> packages) {
    this.packages = packages;
    for (int i = 0; i < packages.size(); i++) {
      providers.add(packages.get(i).name(), i);
      for (String provides : packages.get(i).stanza().values("provides")) {
        for (String provided : provides.split(",", -1)) {
          providers.add(name(provided), i);
        }
      }
    }
  }

  List<Dependency> dependencies(int number) {
    List<Dependency> dependencies = new ArrayList<>();
    add(dependencies, number, "pre-depends", Strength.REQUIRED);
    add(dependencies, number, "depends", Strength.REQUIRED);
    add(dependencies, number, "recommends", Strength.RECOMMENDED);
    return List.copyOf(dependencies);
  }

  private void add(List<Dependency> to, int number, String field, Strength strength) {
    for (String value : packages.get(number).stanza().values(field)) {
      for (String relation : value.split(",", -1)) {
        if (!relation.isBlank()) {
          to.add(new Dependency(relation.strip(), strength, satisfying(relation, number)));
        }
      }
    }
  }

  private List<Integer> satisfying(String relation, int number) {
    TreeSet<Integer> satisfying = new TreeSet<>();
    for (String alternative : relation.split("\\|", -1)) {
      List<Integer> all = providers.of(name(alternative));
      List<Integer> same = all.stream().filter(other -> fits(other, number)).toList();
      satisfying.addAll(same.isEmpty() ? all : same);
      if (satisfying.size() >= Dependency.MOST_PROVIDERS) {
        break;
      }
    }
    satisfying.remove(number);
    return satisfying.stream().limit(Dependency.MOST_PROVIDERS).toList();
  }

  /** Whether it is there for the architecture of the one that needs it. */
  private boolean fits(int provider, int number) {
    String architecture = packages.get(provider).architecture();
    return architecture.equals("all") || architecture.equals(packages.get(number).architecture());
  }

  /** The name in {@code libc6:any (>= 2.36) [amd64]}. */
  static String name(String relation) {
    String text = relation.strip();
    int end = 0;
    while (end < text.length() && " \t:([<".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, end);
  }
}

package io.layerwise.inventory;

import io.layerwise.inventory.Dependency.Strength;
import java.util.ArrayList;
import java.util.List;

/**
 * Which distributions are meant by the names that others require (PyPA, "Dependency specifiers").
 */
final class PythonRequirements {
  private final List<PythonDistribution> distributions;
  private final Providers providers = new Providers();

  PythonRequirements(List<PythonDistribution> distributions) {
    this.distributions = distributions;
    for (int i = 0; i < distributions.size(); i++) {
      providers.add(PythonDistribution.normalised(distributions.get(i).id().name()), i);
    }
  }

  List<Dependency> dependencies(int number) {
    List<Dependency> dependencies = new ArrayList<>();
    for (String requirement : distributions.get(number).metadata().values("requires-dist")) {
      int marker = requirement.indexOf(';');
      boolean extra = marker >= 0 && requirement.indexOf("extra", marker) >= 0;
      String wanted = marker < 0 ? requirement : requirement.substring(0, marker).strip();
      Strength strength = extra ? Strength.OPTIONAL : Strength.REQUIRED;
      dependencies.add(new Dependency(wanted, strength, satisfying(name(wanted), number)));
    }
    return List.copyOf(dependencies);
  }

  /** One of the same directory; an environment of its own may look into the system's as well. */
  private List<Integer> satisfying(String name, int number) {
    List<Integer> all =
        providers.of(PythonDistribution.normalised(name)).stream()
            .filter(other -> other != number)
            .toList();
    int site = distributions.get(number).site();
    List<Integer> near =
        all.stream().filter(other -> distributions.get(other).site() == site).toList();
    return near.isEmpty() ? all : near;
  }

  private static String name(String requirement) {
    int end = 0;
    while (end < requirement.length() && isNameCharacter(requirement.charAt(end))) {
      end++;
    }
    return requirement.substring(0, end);
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}

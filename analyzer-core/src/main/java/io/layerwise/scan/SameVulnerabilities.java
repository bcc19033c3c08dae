package io.layerwise.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes one of what several reports, or one of them at several paths, tell of the same package: the
 * same vulnerability by any of its names, of the same name and version, of types that agree.
 */
final class SameVulnerabilities {
  private static final Comparator<String> CVE_FIRST =
      Comparator.comparing((String name) -> !name.startsWith("CVE-"))
          .thenComparing(Comparator.naturalOrder());

  /** The name by which each alias is known. */
  private final Map<String, String> names = new HashMap<>();

  private final Map<Key, Map<String, List<Vulnerability>>> groups = new LinkedHashMap<>();

  private record Key(String name, String comparablePackage) {}

  private SameVulnerabilities() {}

  static List<Vulnerability> merged(List<Vulnerability> reported) {
    SameVulnerabilities same = new SameVulnerabilities();
    reported.forEach(same::learnNames);
    reported.stream()
        // What has a type of its own first, so that what can be any finds it.
        .sorted(Comparator.comparing(found -> PackageTypes.isGeneral(type(found))))
        .forEach(same::add);
    return same.groups.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .map(same::merge)
        .toList();
  }

  private static String type(Vulnerability found) {
    return found.reportedPackage().purlType();
  }

  private void learnNames(Vulnerability found) {
    if (!found.aliases().isEmpty()) {
      String first = found.names().stream().min(CVE_FIRST).orElseThrow();
      found.names().forEach(name -> names.merge(name, first, SameVulnerabilities::first));
    }
  }

  private static String first(String one, String other) {
    return CVE_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** A CVE is its own name, whatever else an advisory says it is the same as. */
  private String name(Vulnerability found) {
    String id = found.id();
    return id.startsWith("CVE-") ? id : names.getOrDefault(id, id);
  }

  private void add(Vulnerability found) {
    Map<String, List<Vulnerability>> byType =
        groups.computeIfAbsent(
            new Key(name(found), found.reportedPackage().comparable()),
            fresh -> new LinkedHashMap<>());
    String type = type(found);
    String known =
        byType.containsKey(type) || !PackageTypes.isGeneral(type)
            ? type
            : byType.keySet().stream()
                .filter(other -> PackageTypes.agree(type, other))
                .findFirst()
                .orElse(type);
    byType.computeIfAbsent(known, fresh -> new ArrayList<>()).add(found);
  }

  private Vulnerability merge(List<Vulnerability> group) {
    Vulnerability first = group.get(0);
    TreeSet<String> aliases = new TreeSet<>();
    LinkedHashSet<String> paths = new LinkedHashSet<>();
    ScanSeverity severity = ScanSeverity.UNKNOWN;
    for (Vulnerability one : group) {
      aliases.addAll(one.names());
      paths.addAll(one.paths());
      severity = severity.compareTo(one.severity()) < 0 ? one.severity() : severity;
    }
    String id = name(first);
    aliases.remove(id);
    ReportedPackage told = first.reportedPackage();
    return new Vulnerability(
        id,
        List.copyOf(aliases),
        severity,
        new ReportedPackage(
            told.name(),
            told.version(),
            told.type(),
            firstOf(group, one -> one.reportedPackage().purl())),
        firstOf(group, Vulnerability::fixedVersion),
        List.copyOf(paths),
        firstOf(group, Vulnerability::diffId),
        firstOf(group, one -> Optional.of(one.title()).filter(title -> !title.isEmpty()))
            .orElse(""),
        firstOf(group, Vulnerability::url));
  }

  private static <T> Optional<T> firstOf(
      List<Vulnerability> group, Function<Vulnerability, Optional<T>> field) {
    return group.stream().map(field).flatMap(Optional::stream).findFirst();
  }
}

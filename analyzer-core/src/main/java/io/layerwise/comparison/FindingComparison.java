package io.layerwise.comparison;

import io.layerwise.finding.ClaimedFile;
import io.layerwise.finding.Finding;
import io.layerwise.finding.FindingCode;
import io.layerwise.layer.PathTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what was found. A finding is the same one whatever the number of its layer. */
final class FindingComparison {
  private record Key(FindingCode code, String place) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::code).thenComparing(Key::place);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private FindingComparison() {}

  /** New before gone before unchanged; of each, those of most bytes first. */
  static List<FindingChange> changes(ImagePair images) {
    Map<Key, List<Finding>> before = byKey(images.before(), images.instructions());
    Map<Key, List<Finding>> after = byKey(images.after(), images.instructions());
    TreeMap<Key, List<Finding>> all = new TreeMap<>(before);
    all.putAll(after);
    return all.keySet().stream()
        .map(
            key ->
                new FindingChange(
                    key.code,
                    key.place,
                    before.getOrDefault(key, List.of()),
                    after.getOrDefault(key, List.of())))
        .sorted(
            Comparator.comparing(FindingChange::status)
                .thenComparing(
                    Comparator.comparingLong(
                            (FindingChange change) ->
                                Math.max(change.bytesBefore(), change.bytesAfter()))
                        .reversed()))
        .toList();
  }

  private static Map<Key, List<Finding>> byKey(ComparedImage image, InstructionTexts texts) {
    TreeMap<Key, List<Finding>> byKey = new TreeMap<>();
    for (Finding finding : image.findings().findings()) {
      Key key = new Key(finding.code(), place(finding, image, texts));
      byKey.computeIfAbsent(key, fresh -> new ArrayList<>()).add(finding);
    }
    return byKey;
  }

  private static String place(Finding finding, ComparedImage image, InstructionTexts texts) {
    return finding
        .instruction()
        .map(texts::of)
        .orElseGet(() -> directory(finding, image.filesystem().paths()));
  }

  /** The deepest directory that all claimed files are in. */
  private static String directory(Finding finding, PathTable paths) {
    int common = PathTable.NONE;
    for (ClaimedFile file : finding.claimed()) {
      int directory = Math.max(PathTable.ROOT, paths.parent(file.path()));
      common = common == PathTable.NONE ? directory : commonDirectory(paths, common, directory);
    }
    return common == PathTable.NONE ? "" : paths.path(common);
  }

  /** A parent's number is below its children's, so the greater one is never the common one. */
  private static int commonDirectory(PathTable paths, int one, int other) {
    int a = one;
    int b = other;
    while (a != b) {
      if (a > b) {
        a = paths.parent(a);
      } else {
        b = paths.parent(b);
      }
    }
    return a;
  }
}

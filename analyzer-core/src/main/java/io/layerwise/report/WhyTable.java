package io.layerwise.report;

import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ByteChange;
import io.layerwise.comparison.ByteExplanation;
import io.layerwise.comparison.PackageVersions;
import io.layerwise.finding.WasteClass;
import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One explanation of why the bytes of two images differ. The rows sum to the byte to what the
 * images differ in, however few are shown.
 *
 * @param subject what there is a row for: {@code directory}
 * @param rows most bytes first
 */
public record WhyTable(String subject, List<Row> rows) {
  /**
   * What one thing explains.
   *
   * @param name of the thing; control characters are escaped
   * @param visibleDelta bytes after, less those before
   * @param deadDelta likewise
   */
  public record Row(String name, long visibleDelta, long deadDelta) {}

  public WhyTable {
    rows = List.copyOf(rows);
  }

  /** The explanations that have something to tell. */
  public static List<WhyTable> all(ByteExplanation bytes) {
    return Stream.of(
            of("directory", bytes.directories(), Function.identity(), "elsewhere"),
            of("package", bytes.packages(), WhyTable::versions, "of no package"),
            of("class of waste", bytes.classes(), WasteClass::label, "no waste"),
            of("instruction", bytes.instructions(), Function.identity(), "(unknown instruction)"))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty where no row has a name. */
  private static <K> Optional<WhyTable> of(
      String subject, List<ByteChange<K>> rows, Function<K, String> name, String otherwise) {
    if (rows.stream().allMatch(row -> row.subject().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new WhyTable(
            subject,
            rows.stream()
                .map(
                    row ->
                        new Row(
                            Quoted.escaped(row.subject().map(name).orElse(otherwise)),
                            row.visibleDelta(),
                            row.deadDelta()))
                .toList()));
  }

  private static String versions(PackageVersions versions) {
    String before = String.join(", ", versions.before());
    String after = String.join(", ", versions.after());
    String change =
        before.equals(after) ? after : (before + " → " + after).strip().replaceAll("^→ | →$", "");
    return versions.key() + " " + change;
  }

  /** The first rows; the others become one, which says how many they are. */
  public WhyTable top(int most) {
    int others = rows.size() - Math.min(most, rows.size());
    if (others < 2) {
      return this;
    }
    List<Row> shown = new ArrayList<>(rows.subList(0, most));
    List<Row> rest = rows.subList(most, rows.size());
    shown.add(
        new Row(
            "… and " + Sizes.count(others, "other row"),
            rest.stream().mapToLong(Row::visibleDelta).sum(),
            rest.stream().mapToLong(Row::deadDelta).sum()));
    return new WhyTable(subject, shown);
  }
}

package io.layerwise.history;

import io.layerwise.oci.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells Docker's classic builder from Buildah, which write one dialect. Two marks are sure: a
 * comment {@code FROM …} is Buildah's, two spaces behind {@code #(nop)} are Docker's. A line with
 * neither is by whoever wrote the next line with one, since a build signs its end sooner than its
 * start; failing that, the previous one.
 */
final class ShellBuilders {
  private static final String BUILDAH_COMMENT = "FROM ";
  private static final String CLASSIC_MARK = "#(nop)  ";

  private ShellBuilders() {}

  /**
   * The builder of every line.
   *
   * @param fallback where no line of a run has a mark
   */
  static List<Builder> resolve(List<History> lines, List<Reading> readings, Builder fallback) {
    List<Builder> builders = new ArrayList<>(lines.size());
    for (int start = 0; start < lines.size(); ) {
      int end = endOfRun(readings, start);
      if (end == start) {
        builders.add(readings.get(start++).builder());
      } else {
        builders.addAll(resolveRun(lines.subList(start, end), fallback));
        start = end;
      }
    }
    return List.copyOf(builders);
  }

  private static int endOfRun(List<Reading> readings, int start) {
    int end = start;
    while (end < readings.size() && readings.get(end).builder() == Builder.CLASSIC) {
      end++;
    }
    return end;
  }

  private static List<Builder> resolveRun(List<History> run, Builder fallback) {
    List<Builder> builders = new ArrayList<>(run.size());
    Builder last = fallback;
    for (int i = 0; i < run.size(); i++) {
      Optional<Builder> signature = signature(run.get(i));
      if (signature.isPresent()) {
        last = signature.get();
        fillTo(builders, i + 1, last);
      }
    }
    fillTo(builders, run.size(), last);
    return builders;
  }

  private static void fillTo(List<Builder> builders, int size, Builder builder) {
    while (builders.size() < size) {
      builders.add(builder);
    }
  }

  private static Optional<Builder> signature(History line) {
    if (line.comment().startsWith(BUILDAH_COMMENT)) {
      return Optional.of(Builder.BUILDAH);
    }
    return line.createdBy().contains(CLASSIC_MARK) || ShellDialect.isSquashed(line)
        ? Optional.of(Builder.CLASSIC)
        : Optional.empty();
  }
}

package io.layerwise.comparison;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A comparison in lines, as it is and as it would be of the images the other way. */
final class Mirror {
  private Mirror() {}

  static Set<String> files(ImageComparison told) {
    Set<String> lines = new TreeSet<>();
    told.files()
        .changes()
        .forEach(c -> lines.add(line(c.status(), c.reasons(), c.before(), c.after())));
    told.files().renamedDirectories().forEach(d -> lines.add(d.before() + ">" + d.after()));
    return lines;
  }

  static Set<String> swappedFiles(ImageComparison told) {
    Set<String> lines = new TreeSet<>();
    told.files()
        .changes()
        .forEach(c -> lines.add(line(swapped(c.status()), c.reasons(), c.after(), c.before())));
    told.files().renamedDirectories().forEach(d -> lines.add(d.after() + ">" + d.before()));
    return lines;
  }

  private static String line(
      FileStatus status,
      List<ChangeReason> reasons,
      Optional<FileVersion> before,
      Optional<FileVersion> after) {
    return status + " " + reasons + " " + before + " " + after;
  }

  private static FileStatus swapped(FileStatus status) {
    return switch (status) {
      case ADDED -> FileStatus.REMOVED;
      case REMOVED -> FileStatus.ADDED;
      default -> status;
    };
  }

  static Set<String> layers(ImageComparison told) {
    Set<String> lines = new TreeSet<>();
    for (LayerChange change : told.layers()) {
      lines.add(change.match() + " " + index(change, true) + " " + index(change, false));
    }
    return lines;
  }

  static Set<String> swappedLayers(ImageComparison told) {
    Set<String> lines = new TreeSet<>();
    for (LayerChange change : told.layers()) {
      LayerMatch match =
          switch (change.match()) {
            case ADDED -> LayerMatch.REMOVED;
            case REMOVED -> LayerMatch.ADDED;
            default -> change.match();
          };
      lines.add(match + " " + index(change, false) + " " + index(change, true));
    }
    return lines;
  }

  private static int index(LayerChange change, boolean before) {
    return (before ? change.before() : change.after())
        .map(layer -> layer.layer().index())
        .orElse(-1);
  }

  static List<String> bytes(ImageComparison told) {
    return all(told).map(row -> line(row, 1)).toList();
  }

  static List<String> swappedBytes(ImageComparison told) {
    return all(told).map(row -> line(row, -1)).toList();
  }

  private static Stream<ByteChange<?>> all(ImageComparison told) {
    return Stream.of(told.bytes().directories(), told.bytes().instructions()).flatMap(List::stream);
  }

  private static String line(ByteChange<?> row, int sign) {
    return row.subject() + " " + sign * row.visibleDelta() + " " + sign * row.deadDelta();
  }
}

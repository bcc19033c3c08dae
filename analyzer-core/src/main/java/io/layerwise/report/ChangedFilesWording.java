package io.layerwise.report;

import io.layerwise.comparison.ChangeReason;
import io.layerwise.comparison.FileChange;
import io.layerwise.comparison.FileChanges;
import io.layerwise.comparison.FileStatus;
import io.layerwise.comparison.FileVersion;
import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How reports speak of changed files. */
public final class ChangedFilesWording {
  private ChangedFilesWording() {}

  /** How many paths changed in what way: {@code 3 added, 1 renamed; 5 ignored}. */
  public static String sums(FileChanges files) {
    List<String> counts = new ArrayList<>();
    for (FileStatus status : FileStatus.values()) {
      if (files.count(status) > 0) {
        counts.add(String.format(Locale.ROOT, "%,d %s", files.count(status), label(status)));
      }
    }
    StringBuilder sums = new StringBuilder(counts.isEmpty() ? "none" : String.join(", ", counts));
    if (files.ignored() > 0) {
      sums.append(String.format(Locale.ROOT, "; %,d ignored", files.ignored()));
    }
    if (files.unchosen() > 0) {
      sums.append(String.format(Locale.ROOT, "; %,d at other paths", files.unchosen()));
    }
    return sums.toString();
  }

  /** What was asked for and is not there, as a sentence each. */
  public static List<String> unmatched(FileChanges files) {
    return files.unmatched().stream()
        .map(pattern -> Quoted.escaped(pattern) + " matched nothing in either image")
        .toList();
  }

  /** In what a path differs, and why it counts no bytes: they are told at another path. */
  public static String remark(FileChange change) {
    Optional<String> link =
        change
            .after()
            .or(change::before)
            .flatMap(FileVersion::hardLinkTo)
            .map(path -> "hard link to " + Quoted.escaped(path));
    return Stream.concat(change.reasons().stream().map(ChangeReason::label), link.stream())
        .collect(Collectors.joining(", "));
  }

  /** What happened to a path, in at most 10 columns. */
  public static String label(FileStatus status) {
    return switch (status) {
      case TYPE_CHANGED -> "other type";
      case LINK_RETARGETED -> "relinked";
      case ADDED, REMOVED, RENAMED, MODIFIED, METADATA -> status.label();
    };
  }
}

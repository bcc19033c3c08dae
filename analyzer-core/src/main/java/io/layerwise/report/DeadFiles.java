package io.layerwise.report;

import io.layerwise.analysis.FileOrder;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.DeadFile;
import java.util.Comparator;
import java.util.List;

/** Dead files, the largest first. */
public final class DeadFiles {
  private DeadFiles() {}

  /** Those that the layers asked about added or killed: by bytes, then path, then layer. */
  public static List<DeadFile> of(ImageAnalysis analysis, ReportOptions options) {
    int[] ranks = FileOrder.ranks(analysis.filesystem().paths());
    return analysis.attribution().dead().stream()
        .filter(file -> options.includes(file.addedBy()) || options.includes(file.killedBy()))
        .sorted(
            Comparator.comparingLong(DeadFile::bytes)
                .reversed()
                .thenComparing(file -> ranks[file.path()])
                .thenComparing(DeadFile::addedBy)
                .thenComparing(file -> file.inode().number()))
        .toList();
  }
}

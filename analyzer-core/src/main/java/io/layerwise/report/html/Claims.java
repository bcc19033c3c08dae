package io.layerwise.report.html;

import io.layerwise.filesystem.DeadFile;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.finding.ClaimedFile;
import io.layerwise.finding.Finding;
import io.layerwise.finding.WasteClass;
import io.layerwise.oci.Quoted;
import io.layerwise.report.ImageReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which finding claims a file, and what becomes of the file by that. */
final class Claims {
  private static final int BASE = 0;
  private static final int OWN = 1;
  private static final int OVERWRITTEN = 2;
  private static final int DELETED = 3;

  /** Those of visible files that are claimed, by their places in {@link #FATES}. */
  private static final List<WasteClass> CLASSES =
      List.of(
          WasteClass.CACHE,
          WasteClass.BUILD_TOOL,
          WasteClass.DEVELOPMENT_DEPENDENCY,
          WasteClass.DUPLICATE,
          WasteClass.DOCUMENTATION,
          WasteClass.OTHER);

  /** What may become of a file, in words. */
  static final List<String> FATES =
      List.of(
          "kept, of the base image",
          "kept, your own",
          "dead: overwritten",
          "dead: deleted",
          "waste: cache",
          "waste: build tool",
          "waste: development dependency",
          "waste: duplicate",
          "waste: documentation",
          "waste: other");

  private static final int FIRST_CLASS = FATES.size() - CLASSES.size();

  private record Claim(int finding, long bytes) {}

  private final List<Finding> findings;
  private final Map<Inode, Claim> byFile = new HashMap<>();

  Claims(ImageReport report) {
    this.findings = report.findings().findings();
    for (int i = 0; i < findings.size(); i++) {
      for (ClaimedFile file : findings.get(i).claimed()) {
        byFile.merge(
            file.inode(),
            new Claim(i, file.bytes()),
            (one, other) -> other.bytes > one.bytes ? other : one);
      }
    }
  }

  /** The findings as a reader knows them. */
  List<String> titles() {
    return findings.stream()
        .map(
            finding ->
                "%s (%s, %s)"
                    .formatted(
                        Quoted.escaped(finding.title()),
                        finding.code(),
                        finding.confidence().label()))
        .toList();
  }

  /** From 1, the place in {@link #titles} of the finding that claims most of a file; 0 for none. */
  int finding(Inode file) {
    Claim claim = byFile.get(file);
    return claim == null ? 0 : claim.finding + 1;
  }

  /** The place in {@link #FATES} of a visible file. */
  int fate(Inode file, boolean base) {
    Claim claim = byFile.get(file);
    int place = claim == null ? -1 : CLASSES.indexOf(findings.get(claim.finding).wasteClass());
    return place >= 0 ? FIRST_CLASS + place : base ? BASE : OWN;
  }

  /** The place in {@link #FATES} of a dead file. */
  static int fate(DeadFile file) {
    return file.fate() == Fate.OVERWRITTEN ? OVERWRITTEN : DELETED;
  }
}

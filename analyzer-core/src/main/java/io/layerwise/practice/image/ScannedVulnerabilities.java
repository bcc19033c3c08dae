package io.layerwise.practice.image;

import io.layerwise.finding.Severity;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import io.layerwise.scan.FateCount;
import io.layerwise.scan.ScanChange;
import io.layerwise.scan.ScanGroup;
import io.layerwise.scan.ScanMismatch;
import io.layerwise.scan.ScannedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What scanners found in an image, by the layer that brought it. */
public final class ScannedVulnerabilities implements PracticeCheck<ScannedImage> {
  @Override
  public Practice practice() {
    return BasePractices.SCANNED;
  }

  @Override
  public List<Observation> observe(ScannedImage image) {
    List<Observation> observations = new ArrayList<>();
    for (ScanMismatch mismatch : image.mismatches()) {
      String text = mismatch.text();
      observations.add(
          practice().unknown(Source.SCAN, text.substring(0, text.length() - 1))); // no full stop
    }
    image.summary().groups().forEach(group -> observations.add(found(group)));
    return observations.isEmpty()
        ? List.of(practice().pass(Source.SCAN, "the scanner found no vulnerability"))
        : observations;
  }

  private Observation found(ScanGroup group) {
    FateCount count = group.count();
    String evidence =
        count.total()
            + (count.total() == 1 ? " vulnerability" : " vulnerabilities")
            + ", the worst "
            + group.worst().label()
            + ", "
            + group.fixable()
            + " with a fix"
            + (count.removed() == 0 ? "" : "; the split removes " + count.removed());
    return practice()
        .fail(Source.SCAN, evidence, change(group))
        .withSeverity(group.worst().severity().orElse(Severity.LOW))
        .at(
            group
                .layer()
                .map(layer -> Where.layer(layer.index(), layer.instruction()))
                .orElse(Where.NOWHERE));
  }

  private static String change(ScanGroup group) {
    String changes =
        group.changes().stream().map(ScanChange::text).collect(Collectors.joining(" "));
    return changes.isEmpty()
        ? "No version without it is known; see whether the program needs what has it."
        : changes;
  }
}

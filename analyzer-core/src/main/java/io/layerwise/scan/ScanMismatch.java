package io.layerwise.scan;

import io.layerwise.archive.Image;
import java.util.Optional;

/**
 * A report that is about another image, so that nothing of it is joined to this one.
 *
 * @param format of the report
 * @param text how it is another image, as a sentence
 */
public record ScanMismatch(ScanReport.Format format, String text) {
  /** Empty where the report is about this image, or does not tell. */
  static Optional<ScanMismatch> of(ScanReport report, Image image) {
    return report
        .image()
        .differenceFrom(image)
        .map(how -> report.name() + " is about another image: " + how + ".")
        .map(text -> new ScanMismatch(report.format(), text));
  }
}

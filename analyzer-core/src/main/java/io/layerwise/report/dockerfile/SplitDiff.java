package io.layerwise.report.dockerfile;

import io.layerwise.comparison.UnifiedDiff;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import io.layerwise.secret.Masking;
import java.io.IOException;
import java.util.Optional;

/**
 * What the split changes in the Dockerfile that was given, as {@code patch} takes it; nothing where
 * none was given or the image is not split. Where the Dockerfile holds a secret, both sides have it
 * masked, and the change does not apply there.
 */
public final class SplitDiff implements Renderer<SplitReport> {
  private static final String OLD = "Dockerfile";
  private static final String NEW = "Dockerfile.split";

  @Override
  public void write(SplitReport report, ReportOptions options, Appendable out) throws IOException {
    Optional<String> before = report.dockerfile().map(Dockerfile::text);
    Optional<String> after = report.split().dockerfile();
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    for (String line : UnifiedDiff.of(OLD, Masking.mask(before.get()), NEW, after.get())) {
      out.append(line).append('\n');
    }
  }
}

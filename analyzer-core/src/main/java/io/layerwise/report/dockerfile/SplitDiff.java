package io.layerwise.report.dockerfile;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import io.layerwise.secret.Masking;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the split changes in the Dockerfile that was given, as {@code patch} takes it; nothing where
 * none was given or the image is not split. Where the Dockerfile holds a secret, both sides have it
 * masked, and the change does not apply there.
 */
public final class SplitDiff implements Renderer<SplitReport> {
  private static final String OLD = "Dockerfile";
  private static final String NEW = "Dockerfile.split";
  private static final int CONTEXT = 3;

  @Override
  public void write(SplitReport report, ReportOptions options, Appendable out) throws IOException {
    Optional<String> before = report.dockerfile().map(Dockerfile::text);
    Optional<String> after = report.split().dockerfile();
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    List<String> old = lines(Masking.mask(before.get()));
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            OLD, NEW, old, DiffUtils.diff(old, lines(after.get())), CONTEXT);
    for (String line : diff) {
      out.append(line).append('\n');
    }
  }

  /**
   * A last line that nothing ends is another than one that something does, and {@code patch} is
   * told by a line behind it.
   */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    if (!last.isEmpty()) {
      lines.add(last + "\n\\ No newline at end of file");
    }
    return lines;
  }
}

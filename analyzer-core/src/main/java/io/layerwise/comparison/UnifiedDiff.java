package io.layerwise.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts as {@code patch} takes it. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** The line that says where the first change is; the lines of an empty text begin at 0. */
  private static final int RANGES = 2;

  private UnifiedDiff() {}

  /**
   * @return the lines, without their ends; none where the texts are the same
   */
  public static List<String> of(String beforeName, String before, String afterName, String after) {
    List<String> old = lines(before);
    List<String> fresh = lines(after);
    List<String> diff =
        new ArrayList<>(
            UnifiedDiffUtils.generateUnifiedDiff(
                beforeName, afterName, old, DiffUtils.diff(old, fresh), CONTEXT));
    if (diff.size() > RANGES && (old.isEmpty() || fresh.isEmpty())) {
      diff.set(RANGES, diff.get(RANGES).replace("1,0", "0,0"));
    }
    return diff;
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

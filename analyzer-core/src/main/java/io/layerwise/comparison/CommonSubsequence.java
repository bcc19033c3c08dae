package io.layerwise.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A longest common subsequence of two lists of keys. Where there are several, the same is found
 * whichever list comes first: of two elements of which one must be passed over, it is the lesser.
 *
 * <p>Takes time of the product of the lengths, and a bit of memory for each of its steps.
 */
public final class CommonSubsequence {
  /**
   * The places of one element.
   *
   * @param before in the first list
   * @param after in the second list
   */
  public record Match(int before, int after) {}

  private final int[] before;
  private final int[] after;

  /** By steps: whether passing over the first list's element leaves the longer rest. */
  private final List<BitSet> passesBefore = new ArrayList<>();

  private CommonSubsequence(int[] before, int[] after) {
    this.before = before;
    this.after = after;
  }

  /**
   * @param before ranks of keys; equal keys have equal ranks
   * @param after ranks of the same keys
   * @return in order
   */
  public static List<Match> of(int[] before, int[] after) {
    CommonSubsequence search = new CommonSubsequence(before, after);
    search.measure();
    return search.walk();
  }

  private void measure() {
    for (int i = 0; i < before.length; i++) {
      passesBefore.add(new BitSet());
    }
    int[] below = new int[after.length + 1];
    for (int i = before.length - 1; i >= 0; i--) {
      int[] row = new int[after.length + 1];
      for (int j = after.length - 1; j >= 0; j--) {
        if (before[i] == after[j]) {
          row[j] = below[j + 1] + 1;
        } else {
          row[j] = Math.max(below[j], row[j + 1]);
          boolean either = below[j] == row[j + 1];
          passesBefore.get(i).set(j, either ? before[i] < after[j] : below[j] > row[j + 1]);
        }
      }
      below = row;
    }
  }

  private List<Match> walk() {
    List<Match> matches = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.length && j < after.length) {
      if (before[i] == after[j]) {
        matches.add(new Match(i++, j++));
      } else if (passesBefore.get(i).get(j)) {
        i++;
      } else {
        j++;
      }
    }
    return matches;
  }
}

package io.layerwise.oci;

import java.util.Comparator;
import java.util.List;

/** What somebody may have meant. */
public final class NearestNames {
  private static final int MOST = 3;

  private NearestNames() {}

  /** The nearest first: those that hold what was asked for, then those of the fewest mistypes. */
  public static List<String> of(String asked, List<String> known) {
    return known.stream()
        .sorted(
            Comparator.comparing((String name) -> !name.contains(asked))
                .thenComparing(name -> distance(asked, name)))
        .limit(MOST)
        .toList();
  }

  /** How many letters have to be added, dropped or replaced. */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}

package io.layerwise.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first of many weights, which are told one by one: only as many as are asked for are kept. */
final class LargestWeights {
  private final int most;
  private final Comparator<Weight> order;

  /** Those that are kept, the last of them first. */
  private final PriorityQueue<Weight> kept;

  private int told;
  private long toldBytes;

  /**
   * @param most how many are kept
   * @param order of no two that are equal; one of more bytes comes before one of fewer
   */
  LargestWeights(int most, Comparator<Weight> order) {
    this.most = most;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  void add(int node, long bytes, int files) {
    told++;
    toldBytes += bytes;
    if (kept.size() == most) {
      Weight last = kept.peek();
      if (last == null || bytes < last.bytes()) {
        return;
      }
    }
    kept.add(new Weight(node, bytes, files));
    if (kept.size() > most) {
      kept.remove();
    }
  }

  Cut<Weight> cut() {
    List<Weight> rows = new ArrayList<>(kept);
    rows.sort(order);
    long bytes = rows.stream().mapToLong(Weight::bytes).sum();
    return new Cut<>(List.copyOf(rows), told - rows.size(), toldBytes - bytes);
  }
}

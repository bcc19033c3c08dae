package io.layerwise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargestWeightsTest {
  private static final Comparator<Weight> ORDER =
      Comparator.comparingLong(Weight::bytes).reversed().thenComparingInt(Weight::node);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 99, 100, 101, Integer.MAX_VALUE})
  void areThoseThatSortingAllWouldHaveFirst(int most) {
    Random random = new Random(most);
    List<Weight> all = new ArrayList<>();
    LargestWeights largest = new LargestWeights(most, ORDER);
    for (int node = 1; node <= 100; node++) {
      Weight weight = new Weight(node, 1 + random.nextInt(20), 1);
      all.add(weight);
      largest.add(weight.node(), weight.bytes(), weight.files());
    }
    all.sort(ORDER);
    assertEquals(Cut.of(all, most, Weight::bytes), largest.cut());
  }

  @Test
  void ofNoneThereAreNone() {
    assertEquals(new Cut<>(List.of(), 0, 0), new LargestWeights(10, ORDER).cut());
  }
}

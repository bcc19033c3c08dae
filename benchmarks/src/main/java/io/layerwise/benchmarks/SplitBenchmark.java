package io.layerwise.benchmarks;

import io.layerwise.Diagnosis;
import java.io.IOException;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * Says where an image's bytes went, what it needs to run and what nobody needs, and splits it into
 * two stages.
 */
public class SplitBenchmark extends AverageTime {
  @Benchmark
  public Diagnosis diagnose(AnalyzedImage image) throws IOException {
    return image.open().diagnose(Optional.empty(), Optional.empty());
  }
}

package io.layerwise.benchmarks;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.comparison.ComparedImage;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.comparison.ImageComparison;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Compares an image with its version before; both are analysed. */
@State(Scope.Benchmark)
public class ComparisonBenchmark extends AverageTime {
  /** An archive in a file, or a layout in a directory. */
  @Param("fixtures/images/shop-1.0.docker26.tar")
  public String before = "";

  private OpenImage openBefore;
  private ComparedImage comparedBefore;
  private ComparedImage comparedAfter;

  @Setup
  public void openBefore(AnalyzedImage image) throws IOException {
    openBefore = Layerwise.open(Path.of(before), OpenOptions.defaults());
    comparedBefore = openBefore.compared();
    comparedAfter = image.open().compared();
  }

  @TearDown
  public void closeBefore() throws IOException {
    openBefore.close();
  }

  @Benchmark
  public ImageComparison compare(AnalyzedImage image) throws IOException {
    return image.open().compare(comparedBefore, comparedAfter, ComparisonOptions.ALL);
  }
}

package io.layerwise.benchmarks;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An image that was read and analysed, for benchmarks of what follows. */
@State(Scope.Benchmark)
public class AnalyzedImage {
  /** An archive in a file, or a layout in a directory. */
  @Param("fixtures/images/shop-2.0.docker26.tar")
  public String image = "";

  private OpenImage open;
  private ImageAnalysis analysis;

  @Setup
  public void analyze() throws IOException {
    open = Layerwise.open(Path.of(image), OpenOptions.defaults());
    analysis = open.analyze();
  }

  OpenImage open() {
    return open;
  }

  ImageAnalysis analysis() {
    return analysis;
  }

  @TearDown
  public void close() throws IOException {
    open.close();
  }
}

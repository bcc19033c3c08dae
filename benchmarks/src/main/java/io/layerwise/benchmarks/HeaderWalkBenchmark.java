package io.layerwise.benchmarks;

import io.layerwise.archive.Limits;
import io.layerwise.tar.TarLimits;
import io.layerwise.tar.TarReader;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Walks the headers of the largest layer, which is not compressed, and seeks over contents. */
@State(Scope.Benchmark)
public class HeaderWalkBenchmark extends AverageTime {
  /** An archive in a file, or a layout in a directory. */
  @Param("fixtures/images/shop-1.0.docker26.tar")
  public String image = "";

  private final TarLimits limits = Limits.defaults().tar();
  private LargestLayer layer;

  @Setup
  public void open() throws IOException {
    layer = LargestLayer.of(image);
  }

  @TearDown
  public void close() throws IOException {
    layer.close();
  }

  /**
   * @return how many entries there are
   */
  @Benchmark
  public long walk() throws IOException {
    TarReader tar = new TarReader(layer.blob().asTar(), limits);
    long entries = 0;
    while (tar.next()) {
      entries++;
    }
    return entries;
  }
}

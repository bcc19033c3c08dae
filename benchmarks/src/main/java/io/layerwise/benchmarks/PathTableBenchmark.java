package io.layerwise.benchmarks;

import io.layerwise.layer.LayerReader;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.ReadOptions;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Puts the paths of the largest layer into a table, and writes them out of one. */
@State(Scope.Benchmark)
public class PathTableBenchmark extends AverageTime {
  /** An archive in a file, or a layout in a directory. */
  @Param("fixtures/images/shop-1.0.docker26.tar")
  public String image = "";

  private PathTable paths = new PathTable();
  private byte[][] names = {};

  @Setup
  public void read() throws IOException {
    try (LargestLayer layer = LargestLayer.of(image)) {
      paths = new LayerReader(ReadOptions.defaults()).read(layer.blob()).index().paths();
    }
    names = new byte[paths.size()][];
    for (int node = 0; node < names.length; node++) {
      names[node] = paths.name(node);
    }
  }

  /** A directory comes before what is in it, so that numbers are the same in both tables. */
  @Benchmark
  public PathTable intern() {
    PathTable table = new PathTable();
    for (int node = PathTable.ROOT + 1; node < names.length; node++) {
      table.intern(paths.parent(node), names[node], 0, names[node].length);
    }
    return table;
  }

  @Benchmark
  public void decode(Blackhole text) {
    for (int node = PathTable.ROOT + 1; node < names.length; node++) {
      text.consume(paths.path(node));
    }
  }
}

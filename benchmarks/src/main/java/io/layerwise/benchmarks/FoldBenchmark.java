package io.layerwise.benchmarks;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.fixtures.Layer;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.LayerReader;
import io.layerwise.layer.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Folds a layer of many files and one that deletes each of them: linear, or something is wrong. */
@State(Scope.Benchmark)
public class FoldBenchmark extends AverageTime {
  @Param({"10000", "100000", "1000000"})
  public int files = 0;

  private List<LayerIndex> layers = List.of();

  @Setup
  public void draw() throws IOException {
    Layer added = Layer.of();
    Layer deleted = Layer.of();
    for (int i = 0; i < files; i++) {
      String path = "srv/" + i % 1000 + "/file-" + i;
      added = added.file(path, "");
      deleted = deleted.whiteout(path);
    }
    layers = List.of(index(added), index(deleted));
  }

  private static LayerIndex index(Layer layer) throws IOException {
    return new LayerReader(ReadOptions.defaults())
        .read(new ByteArrayInputStream(layer.tar()))
        .index();
  }

  @Benchmark
  public MergedFilesystem fold() throws IOException {
    return MergedFilesystem.fold(layers);
  }
}

package io.layerwise.benchmarks;

import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerReader;
import io.layerwise.layer.ReadOptions;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reads the largest layer of a real image: by seeking where its blob is an uncompressed tar, by
 * decompressing and hashing where it is not. Any image: {@code -p image=FILE}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LayerReaderBenchmark {
  /** An archive in a file, or a layout in a directory. */
  @Param({
    "fixtures/images/shop-1.0.docker26.tar",
    "fixtures/images/shop-1.0.oci-gzip.tar",
    "fixtures/images/shop-1.0.oci-zstd"
  })
  public String image = "";

  private LargestLayer layer;
  private LayerReader reader;

  /** What was read, for JMH to divide by the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    public long entries;
    public long layerBytes;

    @Setup(Level.Iteration)
    public void reset() {
      entries = 0;
      layerBytes = 0;
    }
  }

  @Setup
  public void open() throws IOException {
    layer = LargestLayer.of(image);
    reader = new LayerReader(ReadOptions.defaults());
  }

  @TearDown
  public void close() throws IOException {
    layer.close();
  }

  @Benchmark
  public IndexedLayer read(Read read) throws IOException {
    IndexedLayer indexed = reader.read(layer.blob());
    read.entries += indexed.index().totals().entries();
    read.layerBytes += indexed.index().totals().layerBytes();
    return indexed;
  }
}

package io.layerwise.benchmarks;

import io.layerwise.archive.Blob;
import io.layerwise.archive.Compression;
import io.layerwise.archive.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decompresses the largest layer, whose bytes are in memory, and drops what comes out. */
@State(Scope.Benchmark)
public class DecompressionBenchmark extends AverageTime {
  /** An archive in a file, or a layout in a directory: one of gzip, one of zstd. */
  @Param({"fixtures/images/shop-1.0.oci-gzip.tar", "fixtures/images/shop-1.0.oci-zstd"})
  public String image = "";

  private final byte[] buffer = new byte[64 << 10];
  private byte[] stored = {};
  private Compression compression = Compression.NONE;

  @Setup
  public void read() throws IOException {
    try (LargestLayer layer = LargestLayer.of(image)) {
      Blob blob = layer.blob();
      compression = blob.compression();
      stored = blob.open(0, Progress.NONE).readAllBytes();
    }
  }

  /**
   * @return how many bytes came out
   */
  @Benchmark
  public long decompress() throws IOException {
    try (InputStream in = compression.open(new ByteArrayInputStream(stored))) {
      long bytes = 0;
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        bytes += count;
      }
      return bytes;
    }
  }
}

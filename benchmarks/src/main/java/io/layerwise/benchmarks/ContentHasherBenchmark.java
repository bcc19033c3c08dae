package io.layerwise.benchmarks;

import io.layerwise.layer.ContentHash;
import io.layerwise.layer.ContentHasher;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Hashes a small file, and one that is read a buffer at a time. */
@State(Scope.Benchmark)
public class ContentHasherBenchmark extends AverageTime {
  /** The size of the file. */
  @Param({"1024", "16777216"})
  public int bytes = 0;

  private final byte[] buffer = new byte[64 << 10];
  private final ContentHasher hasher = new ContentHasher();

  @Setup
  public void fill() {
    new Random(1).nextBytes(buffer);
  }

  @Benchmark
  public ContentHash hash() {
    hasher.begin(Optional.empty());
    for (int left = bytes; left > 0; left -= buffer.length) {
      hasher.update(ByteBuffer.wrap(buffer, 0, Math.min(left, buffer.length)));
    }
    return hasher.finish();
  }
}

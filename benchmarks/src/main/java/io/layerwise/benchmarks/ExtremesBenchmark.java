package io.layerwise.benchmarks;

import io.layerwise.archive.Blob;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.fixtures.Layer;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.LayerReader;
import io.layerwise.layer.ReadOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Reads the uncompressed layers of an extreme image, and merges them. */
@State(Scope.Benchmark)
public class ExtremesBenchmark extends AverageTime {
  @Param public Extreme extreme = Extreme.MILLION_FILES;

  private final LayerReader reader = new LayerReader(ReadOptions.defaults());

  /** All layers, one behind the other. */
  private FileChannel channel;

  private List<Blob> blobs = List.of();

  @Setup
  public void draw() throws IOException {
    Path file = Files.createTempFile("layers", ".tar");
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    blobs = new ArrayList<>();
    for (Layer layer : extreme.layers()) {
      long start = channel.position();
      layer.writeTo(new HoleOutput(channel));
      blobs.add(new Blob("layer", channel, start, channel.position() - start));
    }
  }

  @TearDown
  public void delete() throws IOException {
    channel.close();
  }

  @Benchmark
  public MergedFilesystem merge() throws IOException {
    List<LayerIndex> indexes = new ArrayList<>();
    for (Blob blob : blobs) {
      indexes.add(reader.read(blob).index());
    }
    return MergedFilesystem.fold(indexes);
  }
}

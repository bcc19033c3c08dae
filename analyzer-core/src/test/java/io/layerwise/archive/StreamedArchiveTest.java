package io.layerwise.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import io.layerwise.oci.ImageReadException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A stream is closed by the one thread that reads it: most streams do not bear to be closed by two
 * at once.
 */
class StreamedArchiveTest {
  /** Too long to be in any buffer as a whole, compressed or not. */
  private static byte[] image(OuterCompression compression) {
    byte[] noise = new byte[3_000_000];
    new Random(1).nextBytes(noise);
    return compression.save(
        Layout.DOCKER_25, ImageBuilder.image().layer(Layer.of().file("noise", noise)).build());
  }

  /** Remembers who closed it, and takes its time, so that another would come between. */
  private static final class Closings extends FilterInputStream {
    private final Queue<Thread> closedBy = new ConcurrentLinkedQueue<>();

    Closings(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public void close() throws IOException {
      closedBy.add(Thread.currentThread());
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
  }

  private static Archive stream(InputStream in) throws IOException {
    return Archive.stream(in, Limits.defaults(), Progress.NONE);
  }

  private static void scan(Archive archive) throws IOException {
    ((StreamedArchive) archive).scan(ImageSelection.any(), (name, content) -> {});
  }

  private static void requireClosedOnce(Closings in) throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("layerwise-ahead")) {
        thread.join(10_000);
      }
    }
    assertThat(in.closedBy).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatWasReadIsClosedByItsReader(OuterCompression compression) throws Exception {
    Closings in = new Closings(image(compression));
    try (Archive archive = stream(in)) {
      scan(archive);
    }
    requireClosedOnce(in);
  }

  @ParameterizedTest
  @EnumSource(mode = EXCLUDE, names = "NONE")
  void aStreamThatIsDamagedIsClosedByItsReader(OuterCompression compression) throws Exception {
    byte[] image = image(compression);
    Arrays.fill(image, 1_000_000, 1_300_000, (byte) 0xff);
    Closings in = new Closings(image);
    try (Archive archive = stream(in)) {
      assertThatThrownBy(() -> scan(archive)).isInstanceOf(ImageReadException.class);
    }
    requireClosedOnce(in);
  }

  @Test
  void aStreamThatNobodyReadIsClosedHere() throws Exception {
    Closings in = new Closings(image(OuterCompression.GZIP));
    stream(in).close();
    requireClosedOnce(in);
  }
}

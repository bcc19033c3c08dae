package io.layerwise.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads through another thread reads the same bytes, and meets the same end. */
class ReadAheadTest {
  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /** A stream that gives what it likes, and at last throws. */
  private static InputStream failing(byte[] before, Throwable failure) {
    return new SequenceInputStream(new ByteArrayInputStream(before), new Failing(failure));
  }

  private static final class Failing extends BulkInputStream {
    private final Throwable failure;

    Failing(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (failure instanceof IOException e) {
        throw e;
      } else if (failure instanceof RuntimeException e) {
        throw e;
      }
      throw (Error) failure;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 262_143, 262_144, 262_145, 1 << 20, (1 << 20) + 1, 5_000_011})
  void theBytesAreTheSame(int length) throws IOException {
    byte[] bytes = bytes(length);
    InputStream pieces =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes, 0, length / 3),
            new ByteArrayInputStream(bytes, length / 3, length - length / 3));
    try (InputStream ahead = new ReadAhead(pieces)) {
      assertThat(ahead.readAllBytes()).isEqualTo(bytes);
      assertThat(ahead.read()).isNegative();
      assertThat(ahead.read(new byte[8])).isNegative();
    }
  }

  private static Stream<Throwable> failures() {
    return Stream.of(
        new IOException("gone"), new IllegalStateException("wrong"), new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureComesBehindTheBytesBeforeIt(Throwable failure) throws IOException {
    byte[] bytes = bytes(300_000);
    try (InputStream ahead = new ReadAhead(failing(bytes, failure))) {
      assertThat(ahead.readNBytes(bytes.length)).isEqualTo(bytes);
      assertThat(catchThrowable(ahead::read)).isSameAs(failure);
      assertThat(catchThrowable(ahead::read)).isSameAs(failure);
    }
  }

  @Test
  void theStreamIsClosedAtItsEnd() throws Exception {
    Endless in = new Endless(3_000_000);
    try (InputStream ahead = new ReadAhead(in)) {
      ahead.readAllBytes();
      in.closed.await();
    }
  }

  @Test
  void theStreamIsClosedWhereNobodyReadsOn() throws Exception {
    Endless in = new Endless(Long.MAX_VALUE);
    try (InputStream ahead = new ReadAhead(in)) {
      ahead.readNBytes(1_000_000);
    }
    in.closed.await();
  }

  /** Zeros, and word of being closed. */
  private static final class Endless extends BulkInputStream {
    private final CountDownLatch closed = new CountDownLatch(1);
    private long left;

    Endless(long length) {
      this.left = length;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = (int) Math.min(length, left);
      left -= count;
      return count == 0 ? -1 : count;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}

package io.layerwise.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads a stream on a thread of its own, a few buffers ahead: what is compressed is decompressed
 * while somebody looks at what came before. A failure is thrown where it belongs, behind the bytes
 * before it.
 */
final class ReadAhead extends BulkInputStream {
  private static final int BUFFER = 256 << 10;
  private static final int BUFFERS = 4;

  private final InputStream in;
  private final Thread thread = new Thread(this::run, "layerwise-ahead");
  private final BlockingQueue<ByteBuffer> empty = new ArrayBlockingQueue<>(BUFFERS);
  private final BlockingQueue<Filled> filled = new ArrayBlockingQueue<>(BUFFERS);
  private Filled current = new Filled(ByteBuffer.allocate(0), false, Optional.empty());

  /**
   * The stream's next bytes.
   *
   * @param last whether nothing comes behind them, but the failure if there is one
   */
  private record Filled(ByteBuffer bytes, boolean last, Optional<Throwable> failure) {}

  /**
   * @param in from now on the other thread's, which closes it
   */
  ReadAhead(InputStream in) {
    this.in = in;
    for (int i = 0; i < BUFFERS; i++) {
      empty.add(ByteBuffer.allocate(BUFFER));
    }
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try (in) {
      boolean last = false;
      while (!last) {
        Filled next = fill(empty.take().clear());
        filled.put(next);
        last = next.last;
      }
    } catch (InterruptedException | IOException e) {
      // Nobody reads on; or all was read, and only closing failed.
    }
  }

  private Filled fill(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        int count =
            in.read(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        if (count < 0) {
          return new Filled(bytes.flip(), true, Optional.empty());
        }
        bytes.position(bytes.position() + count);
      }
      return new Filled(bytes.flip(), false, Optional.empty());
    } catch (IOException | RuntimeException | Error e) {
      return new Filled(bytes.flip(), true, Optional.of(e));
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!current.bytes.hasRemaining()) {
      if (current.last) {
        return end();
      }
      advance();
    }
    int count = Math.min(length, current.bytes.remaining());
    current.bytes.get(target, offset, count);
    return count;
  }

  private void advance() throws IOException {
    try {
      if (current.bytes.capacity() > 0) {
        empty.put(current.bytes);
      }
      current = filled.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reading was interrupted");
    }
  }

  private int end() throws IOException {
    if (current.failure.isPresent()) {
      Throwable failure = current.failure.get();
      if (failure instanceof IOException e) {
        throw e;
      } else if (failure instanceof RuntimeException e) {
        throw e;
      }
      throw (Error) failure;
    }
    return -1;
  }

  /** Has the other thread stop where it waits for this one; where it waits for a pipe, it stays. */
  @Override
  public void close() {
    thread.interrupt();
  }
}

package io.layerwise.cli;

import io.layerwise.archive.Progress;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A line on standard error that says how far the reading has come, for work that takes longer than
 * a second, and only on a terminal. It is wiped away before the report.
 */
final class ProgressBar implements Progress, AutoCloseable {
  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long INTERVAL_NANOS = 100_000_000L;
  private static final int CELLS = 30;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream err;
  private final boolean shown;
  private final long totalBytes;
  private final LongSupplier clock;
  private final long start;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong nextDraw;
  private volatile boolean drawn;

  /**
   * @param totalBytes the archive's length; 0 where it is not known
   * @param clock nanoseconds
   */
  ProgressBar(PrintStream err, boolean shown, long totalBytes, LongSupplier clock) {
    this.err = err;
    this.shown = shown;
    this.totalBytes = totalBytes;
    this.clock = clock;
    this.start = clock.getAsLong();
    this.nextDraw = new AtomicLong(PATIENCE_NANOS);
  }

  @Override
  public void advanced(long bytes) {
    long now = done.addAndGet(bytes);
    if (!shown) {
      return;
    }
    long elapsed = clock.getAsLong() - start;
    long due = nextDraw.get();
    if (elapsed >= due && nextDraw.compareAndSet(due, elapsed + INTERVAL_NANOS)) {
      draw(now);
    }
  }

  private void draw(long bytes) {
    drawn = true;
    long megabytes = bytes / 1_000_000;
    if (totalBytes > 0) {
      int cells = (int) Math.min(CELLS, bytes * CELLS / totalBytes);
      err.printf(
          "%s[%s%s] %d of %d MB",
          WIPE, "#".repeat(cells), " ".repeat(CELLS - cells), megabytes, totalBytes / 1_000_000);
    } else {
      err.printf("%s%d MB read", WIPE, megabytes);
    }
    err.flush();
  }

  @Override
  public void close() {
    if (drawn) {
      err.print(WIPE);
      err.flush();
    }
  }
}

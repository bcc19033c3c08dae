package io.layerwise.filesystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs independent reads on the cores that there are. */
public final class Workers implements AutoCloseable {
  private final ExecutorService executor;

  /**
   * @param threads how many at once, from 1
   */
  public Workers(int threads) {
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "layerwise-reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Runs all tasks, the first given first.
   *
   * @return their results, in the same order
   * @throws IOException the first failure, in the order of the tasks; the rest are not waited for
   */
  public <T> List<T> run(List<? extends Callable<T>> tasks) throws IOException {
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    for (Callable<T> task : tasks) {
      futures.add(executor.submit(task));
    }
    try {
      List<T> results = new ArrayList<>(tasks.size());
      for (Future<T> future : futures) {
        results.add(result(future));
      }
      return results;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  /** Something that is being worked out. */
  public interface Pending<T> {
    /** Waits for it. */
    T result() throws IOException;
  }

  /** Runs a task while the caller does something else. */
  public <T> Pending<T> start(Callable<T> task) {
    Future<T> future = executor.submit(task);
    return () -> result(future);
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException failure) {
        throw failure;
      } else if (cause instanceof RuntimeException failure) {
        throw failure;
      } else if (cause instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException("reading failed", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}

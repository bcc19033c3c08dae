package io.layerwise.report;

import java.io.IOException;

/**
 * Writes what is known of a subject in one format. Stateless: the same subject and options give the
 * same characters, with {@code \n} as the line's end on every system.
 *
 * @param <T> what is reported, such as an image's analysis
 */
public interface Renderer<T> {
  /**
   * @throws IOException where {@code out} throws it
   */
  void write(T subject, ReportOptions options, Appendable out) throws IOException;
}

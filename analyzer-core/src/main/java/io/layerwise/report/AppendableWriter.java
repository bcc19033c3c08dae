package io.layerwise.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** What a library writes to, over what a report is written to; closing it closes nothing. */
public final class AppendableWriter extends Writer {
  private final Appendable out;

  public AppendableWriter(Appendable out) {
    this.out = out;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    if (out instanceof Writer writer) {
      writer.write(buffer, offset, length);
    } else {
      out.append(CharBuffer.wrap(buffer, offset, length));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

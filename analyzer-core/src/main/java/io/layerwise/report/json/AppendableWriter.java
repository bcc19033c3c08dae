package io.layerwise.report.json;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** What Jackson writes to, over what a report is written to; closing it closes nothing. */
final class AppendableWriter extends Writer {
  private final Appendable out;

  AppendableWriter(Appendable out) {
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

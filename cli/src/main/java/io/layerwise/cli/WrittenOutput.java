package io.layerwise.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells a failure to write from a failure to read what is written. */
final class WrittenOutput extends FilterOutputStream {
  private boolean failed;

  WrittenOutput(OutputStream out) {
    super(out);
  }

  /** A failure while this was written to, as what it was. */
  IOException told(String where, IOException failure) {
    return failed ? new ReportNotWrittenException(where, failure) : failure;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      failed = true;
      throw e;
    }
  }
}

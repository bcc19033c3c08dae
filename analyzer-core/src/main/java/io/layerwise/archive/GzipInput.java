package io.layerwise.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a gzip file holds (RFC 1952): several members in a row are one. An extra field is passed
 * over whatever is in it, since engines do so and builders write what is no list of subfields; that
 * is what libraries refuse. Nothing of a header is kept in memory.
 */
final class GzipInput extends BulkInputStream {
  private static final int BUFFER = 64 << 10;
  private static final int FIRST_BYTE = 0x1f;
  private static final int DEFLATE = 8;
  private static final int FIXED_FIELDS = 6;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private boolean atEnd;

  /**
   * @throws IOException where {@code in} does not begin with a gzip header
   */
  GzipInput(InputStream in) throws IOException {
    this.in = in;
    readHeader();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!atEnd) {
      int count = inflate(target, offset, length);
      if (count > 0) {
        checksum.update(target, offset, count);
        return count;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsInput()) {
        if (next == filled) {
          requireMore();
        }
        inflater.setInput(buffer, next, filled - next);
        next = filled;
      } else {
        throw new IOException("a dictionary is needed, which gzip has not");
      }
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void endMember() throws IOException {
    next = filled - inflater.getRemaining();
    long length = inflater.getBytesWritten() & 0xffff_ffffL;
    if (readNumber(4) != checksum.getValue() || readNumber(4) != length) {
      throw new IOException("the checksum or length of the content is another");
    }
    if (next == filled && !fill()) {
      atEnd = true;
    } else if ((buffer[next] & 0xff) != FIRST_BYTE) {
      throw new TrailingBytesException();
    } else {
      inflater.reset();
      checksum.reset();
      readHeader();
    }
  }

  private void readHeader() throws IOException {
    if (readNumber(2) != 0x8b1f || readByte() != DEFLATE) {
      throw new IOException("no gzip header");
    }
    int flags = readByte();
    skip(FIXED_FIELDS);
    if ((flags & EXTRA) != 0) {
      skip((int) readNumber(2));
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      readByte();
    }
  }

  private void skipText() throws IOException {
    int read;
    do {
      read = readByte();
    } while (read != 0);
  }

  /** Little-endian. */
  private long readNumber(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) readByte() << (Byte.SIZE * i);
    }
    return number;
  }

  private int readByte() throws IOException {
    if (next == filled) {
      requireMore();
    }
    return buffer[next++] & 0xff;
  }

  private void requireMore() throws IOException {
    if (!fill()) {
      throw new EOFException();
    }
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, in.read(buffer, 0, buffer.length));
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}

package io.layerwise.archive;

import com.github.luben.zstd.ZstdIOException;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.tukaani.xz.MemoryLimitException;

/**
 * What a compressed stream holds. A fault in the compression becomes an {@link ImageReadException}.
 */
final class Decompressed extends BulkInputStream {
  /** What zstd says of bytes that begin no frame. */
  private static final String NO_FRAME = "Unknown frame descriptor";

  private final Compression compression;
  private final Source source;
  private boolean hasOutput;
  private final InputStream content;

  Decompressed(Compression compression, InputStream in) throws IOException {
    this.compression = compression;
    this.source = new Source(in);
    try {
      this.content = compression.decompress(source);
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    source.readWithoutOutput = 0;
    try {
      int count = content.read(target, offset, length);
      hasOutput |= count > 0;
      return count;
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  /** A fault of the file below stays what it is; one of the compression is told as such. */
  private IOException translated(Exception fault) {
    if (source.failure.isPresent()) {
      return source.failure.get();
    }
    if (fault instanceof TrailingBytesException trailing) {
      return trailing;
    }
    if (hasOutput && fault instanceof ZstdIOException && NO_FRAME.equals(fault.getMessage())) {
      return new TrailingBytesException();
    }
    if (fault instanceof MemoryLimitException) {
      return new ImageReadException(
          Fault.LIMIT_EXCEEDED,
          "xz data that needs at most 100 MB to decompress",
          String.valueOf(fault.getMessage()),
          "Compress the image again with xz -9 or less.");
    }
    boolean truncated =
        fault instanceof EOFException
            || (fault instanceof ZstdIOException && source.atEnd)
            || (source.atEnd && String.valueOf(fault.getMessage()).contains("Truncated"));
    return new ImageReadException(
        truncated ? Fault.TRUNCATED : Fault.MALFORMED,
        "whole " + compression.label() + " data",
        truncated
            ? "its end after " + source.bytesIn + " bytes"
            : "damage by byte " + source.bytesIn + " (" + fault.getMessage() + ")",
        "Save or download the image again; this copy is damaged.");
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /** The compressed side: counts what is read, and remembers a failure of its own. */
  private static final class Source extends BulkInputStream {
    private final InputStream in;

    /** A gzip header may hold a name of any length, which would pass unseen: 16 MiB. */
    private static final long MOST_WITHOUT_OUTPUT = 16 << 20;

    private long bytesIn;
    private long readWithoutOutput;
    private boolean atEnd;
    private Optional<IOException> failure = Optional.empty();

    Source(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        int count = in.read(target, offset, length);
        atEnd |= count < 0;
        bytesIn += Math.max(0, count);
        readWithoutOutput += Math.max(0, count);
        if (readWithoutOutput > MOST_WITHOUT_OUTPUT) {
          throw new ImageReadException(
              Fault.LIMIT_EXCEEDED,
              "content after at most " + MOST_WITHOUT_OUTPUT + " bytes of compressed data",
              "none",
              "Compress the image again; nothing writes such data.");
        }
        return count;
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
    }

    @Override
    public long skip(long count) throws IOException {
      // Read, so that every byte is counted.
      return read(new byte[(int) Math.min(count, 8192)]);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

package io.layerwise.archive;

import io.layerwise.tar.ChannelInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A run of bytes in a file that can be read from any place: a whole file, or an entry of an
 * uncompressed tar. Reads are positional, so blobs that share a channel can be read at once.
 *
 * @param name its name within the archive
 * @param offset its first byte within the channel
 * @param size its length in bytes
 */
public record Blob(String name, FileChannel channel, long offset, long size) {

  /** How the blob is compressed, by its first bytes. */
  public Compression compression() throws IOException {
    byte[] head = new byte[Compression.MAGIC_LENGTH];
    return Compression.of(head, read(head, 0));
  }

  /** The stored bytes, compressed or not, from {@code start} on. */
  public InputStream open(long start, Progress progress) {
    return new Slice(this, start, progress);
  }

  /** The blob as an uncompressed tar that can be skipped through. */
  public ChannelInput asTar() {
    return new ChannelInput(channel, offset, size);
  }

  /**
   * Fills {@code target} from byte {@code start} on.
   *
   * @return how many bytes there were, fewer only at the blob's end
   */
  public int read(byte[] target, long start) throws IOException {
    return read(ByteBuffer.wrap(target), start);
  }

  private int read(ByteBuffer target, long start) throws IOException {
    long remaining = Math.max(0, size - start);
    if (target.remaining() > remaining) {
      target.limit(target.position() + (int) remaining);
    }
    int count = 0;
    while (target.hasRemaining()) {
      int step = channel.read(target, offset + start + count);
      if (step < 0) {
        break;
      }
      count += step;
    }
    return count;
  }

  private static final class Slice extends BulkInputStream {
    private final Blob blob;
    private final Progress progress;
    private long position;

    Slice(Blob blob, long start, Progress progress) {
      this.blob = blob;
      this.position = start;
      this.progress = progress;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      int count = blob.read(ByteBuffer.wrap(target, start, length), position);
      position += count;
      progress.advanced(count);
      return count == 0 ? -1 : count;
    }

    @Override
    public long skip(long count) {
      long skipped = Math.max(0, Math.min(count, blob.size - position));
      position += skipped;
      return skipped;
    }

    @Override
    public int available() {
      return (int) Math.min(Integer.MAX_VALUE, Math.max(0, blob.size - position));
    }
  }
}

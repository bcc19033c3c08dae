package io.layerwise.tar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/**
 * A tar within a file: what is skipped is not read. Reads are positional, so that any number of
 * these may share one channel.
 */
public final class ChannelInput implements TarInput {
  /**
   * One page. A header is 512 bytes and its neighbours are usually content that nobody asks for; a
   * wider window reads more of it.
   */
  private static final int WINDOW = 4096;

  private final FileChannel channel;
  private final long start;
  private final long length;
  private final ByteBuffer window = ByteBuffer.allocateDirect(WINDOW).limit(0);
  private long position;

  /**
   * @param start the tar's first byte within the channel
   * @param length the tar's length in bytes
   */
  public ChannelInput(FileChannel channel, long start, long length) {
    this.channel = channel;
    this.start = start;
    this.length = length;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public int read(byte[] target, int offset, int wanted) throws IOException {
    int count = available(wanted);
    window.get(target, offset, count);
    position += count;
    return count;
  }

  @Override
  public ByteBuffer take(long most) throws IOException {
    int count = available(most);
    ByteBuffer taken = window.duplicate().limit(window.position() + count);
    window.position(window.position() + count);
    position += count;
    return taken;
  }

  private int available(long most) throws IOException {
    return window.hasRemaining() || fill() ? (int) Math.min(most, window.remaining()) : 0;
  }

  @Override
  public long skip(long count) {
    long skipped = Math.min(count, length - position);
    if (skipped <= window.remaining()) {
      window.position(window.position() + (int) skipped);
    } else {
      window.limit(0);
    }
    position += skipped;
    return skipped;
  }

  /**
   * The CRC-32C of the next bytes, which are still to be read: of {@code count} of them, or of as
   * many as there are.
   *
   * @param count at most what the window holds, 4096
   */
  public int checksum(int count) throws IOException {
    if (window.remaining() < Math.min(count, length - position)) {
      fill();
    }
    CRC32C checksum = new CRC32C();
    checksum.update(window.duplicate().limit(Math.min(window.limit(), window.position() + count)));
    return (int) checksum.getValue();
  }

  private boolean fill() throws IOException {
    int wanted = (int) Math.min(WINDOW, length - position);
    window.clear().limit(wanted);
    while (window.hasRemaining()) {
      if (channel.read(window, start + position + window.position()) < 0) {
        break;
      }
    }
    window.flip();
    return window.hasRemaining();
  }
}

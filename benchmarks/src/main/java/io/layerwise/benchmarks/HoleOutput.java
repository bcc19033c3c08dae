package io.layerwise.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Writes a file in which large runs of zeros are holes, and take no room on the disk. */
final class HoleOutput extends OutputStream {
  private static final byte[] HOLE = new byte[64 << 10];

  private final FileChannel channel;

  /**
   * @param channel of an empty file; left open
   */
  HoleOutput(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value});
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length == HOLE.length && Arrays.equals(HOLE, 0, length, bytes, offset, offset + length)) {
      channel.position(channel.position() + length);
      return;
    }
    ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }
}

package io.layerwise.runtime;

import java.nio.ByteBuffer;

/**
 * The numbers in a piece of an ELF file.
 *
 * @param wide whether a word, an address or an offset, has 64 bits
 */
record ElfNumbers(ByteBuffer buffer, boolean wide) {
  int half(int at) {
    return Short.toUnsignedInt(buffer.getShort(at));
  }

  int integer(int at) {
    return buffer.getInt(at);
  }

  long word(int at) {
    return wide ? buffer.getLong(at) : Integer.toUnsignedLong(buffer.getInt(at));
  }
}

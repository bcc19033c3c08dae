package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * One 512-byte header block and its fields (POSIX.1-1988 ustar, and GNU's and star's variations on
 * it). The block is reused for every entry.
 */
final class HeaderBlock {
  static final int SIZE = 512;

  static final int NAME = 0;
  static final int NAME_LENGTH = 100;
  static final int LINK_NAME = 157;
  private static final int MODE = 100;
  private static final int UID = 108;
  private static final int GID = 116;
  private static final int LENGTH = 124;
  private static final int MTIME = 136;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_END = 156;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int DEV_MAJOR = 329;
  private static final int DEV_MINOR = 337;
  static final int PREFIX = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final int STAR_PREFIX_LENGTH = 131;
  private static final int STAR_TRAILER = 508;
  private static final int TIME_LENGTH = 12;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Seven zeros and a NUL, as nearly every file has for its device numbers. */
  private static final long NO_DEVICE = 0x0030_3030_3030_3030L;

  private static final long EVERY_OTHER = 0x00ff_00ff_00ff_00ffL;

  final byte[] bytes = new byte[SIZE];

  private final TarNumber numbers = new TarNumber();

  boolean isZero() {
    for (byte b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * @throws ImageReadException where the checksum does not hold: this is no header
   */
  void verifyChecksum() throws ImageReadException {
    numbers.begin();
    long stated = numbers.parse(bytes, CHECKSUM, CHECKSUM_END - CHECKSUM, "header checksum");
    int unsigned = unsignedSum();
    // Some old tars summed signed bytes (POSIX leaves it to the implementation).
    if (stated != unsigned && stated != signedSum()) {
      throw TarFault.malformed(
          "a tar header whose bytes sum to " + stated, "bytes that sum to " + unsigned);
    }
  }

  /** Of all bytes, those of the checksum itself as spaces (POSIX). */
  private int unsignedSum() {
    // Eight at a time, of which every other one is added up in 16 bits: 64 × 2 × 255 at most.
    long sums = 0;
    for (int i = 0; i < SIZE; i += Long.BYTES) {
      long word = (long) WORDS.get(bytes, i);
      if (word != 0) {
        sums += (word & EVERY_OTHER) + ((word >>> Byte.SIZE) & EVERY_OTHER);
      }
    }
    int sum = (CHECKSUM_END - CHECKSUM) * ' ';
    for (int i = CHECKSUM; i < CHECKSUM_END; i++) {
      sum -= bytes[i] & 0xff;
    }
    for (int shift = 0; shift < Long.SIZE; shift += Short.SIZE) {
      sum += (int) (sums >>> shift & 0xffff);
    }
    return sum;
  }

  private int signedSum() {
    int sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM_END ? ' ' : bytes[i];
    }
    return sum;
  }

  byte type() {
    return bytes[TYPE];
  }

  long size() throws ImageReadException {
    return numbers.parse(bytes, LENGTH, 12, "size");
  }

  int mode() throws ImageReadException {
    return (int) numbers.parse(bytes, MODE, 8, "mode");
  }

  long uid() throws ImageReadException {
    return numbers.parse(bytes, UID, 8, "uid");
  }

  long gid() throws ImageReadException {
    return numbers.parse(bytes, GID, 8, "gid");
  }

  long mtime() throws ImageReadException {
    return numbers.parse(bytes, MTIME, 12, "mtime");
  }

  /** Major and minor device number, 32 bits each; v7 headers have none. */
  long device() throws ImageReadException {
    if (dialect() == TarDialect.V7) {
      return 0;
    }
    long major = numbers.parse(bytes, DEV_MAJOR, 8, "device major");
    long minor = numbers.parse(bytes, DEV_MINOR, 8, "device minor");
    return major << 32 | (minor & 0xffff_ffffL);
  }

  /** Which dialect the header is written in, by its magic and its last bytes. */
  TarDialect dialect() {
    if (!hasMagic()) {
      return TarDialect.V7;
    }
    if (bytes[MAGIC + 5] == 0) {
      return is(STAR_TRAILER, "tar\0") ? TarDialect.STAR : TarDialect.USTAR;
    }
    return is(MAGIC + 5, "  \0") ? TarDialect.GNU : TarDialect.V7;
  }

  /** How many bytes of {@link #PREFIX} belong before the name; 0 where the dialect has none. */
  int prefixLength() {
    return switch (dialect()) {
      case V7 -> 0;
      case USTAR -> textLength(PREFIX, PREFIX_LENGTH);
      case STAR -> textLength(PREFIX, STAR_PREFIX_LENGTH);
      case GNU -> isPrefixOfOldGo() ? textLength(PREFIX, PREFIX_LENGTH) : 0;
    };
  }

  /**
   * GNU has its access and change time in the place of the prefix. Go before 1.8 wrote a prefix
   * there all the same (golang/go#12594), so that text in ASCII that is no time is one.
   */
  private boolean isPrefixOfOldGo() {
    return bytes[PREFIX] != 0
        && !(isTimeOrNone(PREFIX) && isTimeOrNone(PREFIX + TIME_LENGTH))
        && isAscii(PREFIX, textLength(PREFIX, PREFIX_LENGTH));
  }

  private boolean isTimeOrNone(int offset) {
    return bytes[offset] == 0 || TarNumber.isNumber(bytes, offset, TIME_LENGTH);
  }

  private boolean isAscii(int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean is(int offset, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (bytes[offset + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a number was read since the checksum, or one is there that nobody asks for, that Go's
   * archive/tar refuses: an engine refuses such a header.
   */
  boolean hasUnreadableNumber() {
    return numbers.inexact()
        || TarNumber.isBase256(bytes, CHECKSUM)
        || ((hasOddDevice(DEV_MAJOR) || hasOddDevice(DEV_MINOR)) && dialect() != TarDialect.V7);
  }

  private boolean hasOddDevice(int offset) {
    return bytes[offset] != 0
        && (long) WORDS.get(bytes, offset) != NO_DEVICE
        && !TarNumber.isNumber(bytes, offset, Long.BYTES);
  }

  /** The length of a NUL-terminated text of at most {@code limit} bytes. */
  int textLength(int offset, int limit) {
    int length = 0;
    while (length < limit && bytes[offset + length] != 0) {
      length++;
    }
    return length;
  }

  boolean hasMagic() {
    return bytes[MAGIC] == 'u'
        && bytes[MAGIC + 1] == 's'
        && bytes[MAGIC + 2] == 't'
        && bytes[MAGIC + 3] == 'a'
        && bytes[MAGIC + 4] == 'r';
  }
}

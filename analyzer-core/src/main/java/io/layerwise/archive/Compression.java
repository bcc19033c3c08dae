package io.layerwise.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.XZInputStream;

/** How a blob is compressed, told by its first bytes: names and media types are often wrong. */
public enum Compression {
  NONE("none", ""),
  GZIP("gzip", "\u001f\u008b"),
  ZSTD("zstd", "(\u00b5/\u00fd"),
  XZ("xz", "\u00fd7zXZ\0"),
  BZIP2("bzip2", "BZh");

  /** How many first bytes {@link #of} needs. */
  public static final int MAGIC_LENGTH = 6;

  /** An xz stream states how much memory it needs; more than the strongest preset is refused. */
  private static final int XZ_MEMORY_KIB = 100 << 10;

  private final String label;

  /** The first bytes, a byte a character. */
  private final String magic;

  Compression(String label, String magic) {
    this.label = label;
    this.magic = magic;
  }

  public String label() {
    return label;
  }

  /**
   * @param head the blob's first bytes
   * @param length how many of them there are
   */
  public static Compression of(byte[] head, int length) {
    for (Compression compression : values()) {
      if (compression != NONE && compression.matches(head, length)) {
        return compression;
      }
    }
    return isSkippableZstdFrame(head, length) ? ZSTD : NONE;
  }

  private boolean matches(byte[] head, int length) {
    if (length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return this != BZIP2 || isBzip2(head, length);
  }

  /** A tar may begin with a file called {@code BZh}: behind it come a digit and a block's magic. */
  private static boolean isBzip2(byte[] head, int length) {
    return length >= MAGIC_LENGTH
        && head[3] >= '1'
        && head[3] <= '9'
        && ((head[4] == 0x31 && head[5] == 0x41) || (head[4] == 0x17 && head[5] == 0x72));
  }

  /** A zstd stream may begin with frames that carry no data (RFC 8878, section 3.1.2). */
  private static boolean isSkippableZstdFrame(byte[] head, int length) {
    return length >= 4
        && (head[0] & 0xf0) == 0x50
        && head[1] == 0x2a
        && head[2] == 0x4d
        && head[3] == 0x18;
  }

  /**
   * What {@code in} holds: itself where it is not compressed. Faults in the compression become an
   * {@link io.layerwise.oci.ImageReadException}.
   */
  public InputStream open(InputStream in) throws IOException {
    return this == NONE ? in : new Decompressed(this, in);
  }

  /** A decompressor of this kind over {@code in}; several streams in a row are one. */
  InputStream decompress(InputStream in) throws IOException {
    return switch (this) {
      case NONE -> in;
      case GZIP -> new GzipInput(in);
      case ZSTD -> new ZstdInputStreamNoFinalizer(in);
      case XZ -> new XZInputStream(in, XZ_MEMORY_KIB);
      case BZIP2 -> new Bzip2Input(in);
    };
  }
}

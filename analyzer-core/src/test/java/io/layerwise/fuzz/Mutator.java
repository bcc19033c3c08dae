package io.layerwise.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages an archive in the ways that find faults: some blind, some that know what a tar is. */
final class Mutator {
  private static final int BLOCK = 512;
  private static final String[] TOKENS = {
    "\"layers\"",
    "null",
    "-1",
    "9223372036854775807",
    "[]",
    "{}",
    "../",
    "\u0000",
    ".wh.",
    ".wh..wh..opq",
    "sha256:",
    "blobs/sha256/",
    "manifest.json",
    "/",
    "77777777777",
    "ustar",
    "GNU.sparse.map",
    "30 path="
  };

  private final Random random;

  Mutator(Random random) {
    this.random = random;
  }

  /** A damaged copy of {@code archive}; {@code other} lends pieces. */
  byte[] mutate(byte[] archive, byte[] other) {
    byte[] damaged = archive.clone();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      damaged = once(damaged, other);
    }
    return damaged;
  }

  private byte[] once(byte[] bytes, byte[] other) {
    if (bytes.length < 2 * BLOCK) {
      return other.clone();
    }
    return switch (random.nextInt(11)) {
      case 0 -> flipBit(bytes);
      case 1 -> setByte(bytes);
      case 2 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 3 -> swapBlocks(bytes);
      case 4 -> splice(bytes, other);
      case 5 -> writeToken(bytes);
      case 6, 7, 8 -> headerField(bytes);
      case 9 -> repeatBlocks(bytes);
      default -> removeBlocks(bytes);
    };
  }

  private byte[] flipBit(byte[] bytes) {
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private byte[] setByte(byte[] bytes) {
    byte[] interesting = {0, -1, ' ', '/', '.', '7', (byte) 0x80, '\n', '"'};
    bytes[random.nextInt(bytes.length)] = interesting[random.nextInt(interesting.length)];
    return bytes;
  }

  private byte[] swapBlocks(byte[] bytes) {
    int a = block(bytes);
    int b = block(bytes);
    byte[] first = Arrays.copyOfRange(bytes, a, a + BLOCK);
    System.arraycopy(bytes, b, bytes, a, BLOCK);
    System.arraycopy(first, 0, bytes, b, BLOCK);
    return bytes;
  }

  private byte[] splice(byte[] bytes, byte[] other) {
    int cut = block(bytes);
    int from = other.length < BLOCK ? 0 : block(other);
    byte[] spliced = Arrays.copyOf(bytes, cut + other.length - from);
    System.arraycopy(other, from, spliced, cut, other.length - from);
    return spliced;
  }

  private byte[] writeToken(byte[] bytes) {
    byte[] token = TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.ISO_8859_1);
    int at = random.nextInt(bytes.length - token.length);
    System.arraycopy(token, 0, bytes, at, token.length);
    return bytes;
  }

  /** Writes another value into a field of a header, and a checksum that holds. */
  private byte[] headerField(byte[] bytes) {
    int header = header(bytes);
    int[] fields = {0, 100, 108, 116, 124, 124, 136, 156, 156, 157, 257, 329, 345, 386, 482, 483};
    int field = fields[random.nextInt(fields.length)];
    switch (random.nextInt(4)) {
      case 0 -> bytes[header + field] = (byte) random.nextInt(256);
      case 1 -> bytes[header + field] = (byte) "0123456789LKxgSVMND".charAt(random.nextInt(19));
      case 2 -> Arrays.fill(bytes, header + field, header + field + 8, (byte) 0);
      default -> {
        byte[] number =
            String.format("%011o", random.nextInt(1 << 20)).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(number, 0, bytes, header + Math.min(field, BLOCK - 12), 11);
      }
    }
    writeChecksum(bytes, header);
    return bytes;
  }

  private static void writeChecksum(byte[] bytes, int header) {
    Arrays.fill(bytes, header + 148, header + 156, (byte) ' ');
    int sum = 0;
    for (int i = header; i < header + BLOCK; i++) {
      sum += bytes[i] & 0xff;
    }
    byte[] text = String.format("%06o\0 ", sum).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(text, 0, bytes, header + 148, 8);
  }

  /** A block that looks like a header, or any. */
  private int header(byte[] bytes) {
    for (int tries = 0; tries < 50; tries++) {
      int at = block(bytes);
      if (bytes[at + 257] == 'u' && bytes[at + 258] == 's') {
        return at;
      }
    }
    return block(bytes);
  }

  private byte[] repeatBlocks(byte[] bytes) {
    int from = block(bytes);
    int length = Math.min(bytes.length - from, BLOCK * (1 + random.nextInt(4)));
    byte[] longer = new byte[bytes.length + length];
    System.arraycopy(bytes, 0, longer, 0, from + length);
    System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
    return longer;
  }

  private byte[] removeBlocks(byte[] bytes) {
    int from = block(bytes);
    int length = Math.min(bytes.length - from, BLOCK * (1 + random.nextInt(4)));
    byte[] shorter = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, shorter, 0, from);
    System.arraycopy(bytes, from + length, shorter, from, shorter.length - from);
    return shorter;
  }

  private int block(byte[] bytes) {
    return random.nextInt(bytes.length / BLOCK) * BLOCK;
  }
}

package io.layerwise;

import io.layerwise.fixtures.Entry;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.fixtures.SparseFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Spoils an archive as damage and malice do, with headers that still sum up where it helps. */
final class Spoiler {
  private static final int BLOCK = 512;
  private static final int[] FIELDS = {
    0, 100, 108, 116, 124, 136, 156, 157, 257, 329, 345, 386, 482
  };
  private static final byte[] TYPES = "01234567LKxgSDVMX\0".getBytes(StandardCharsets.US_ASCII);

  private final Random random;
  private final List<byte[]> corpus;

  Spoiler(Random random, List<byte[]> corpus) {
    this.random = random;
    this.corpus = corpus;
  }

  byte[] spoil() {
    if (random.nextInt(4) == 0) {
      return spoiledLayer();
    }
    byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
    for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > BLOCK; times--) {
      bytes = once(bytes);
    }
    return bytes;
  }

  /** A spoiled layer in a sound archive, whose digests hold: what is behind them is reached. */
  private byte[] spoiledLayer() {
    List<Layer> layers = RandomImages.layers(random);
    byte[] tar = odd(layers.get(layers.size() - 1)).tar();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      tar = once(tar);
    }
    Layer spoiled = Layer.of().withoutEndMarker().rawBlocks(tar);
    layers.set(layers.size() - 1, spoiled);
    Layout[] layouts = Layout.values();
    return layouts[random.nextInt(layouts.length)].save(
        DrawnImage.image(layers.toArray(Layer[]::new)));
  }

  private Layer odd(Layer layer) {
    SparseFormat[] formats = SparseFormat.values();
    return layer
        .pax(Map.of("path", "p" + random.nextInt(3), "SCHILY.xattr.user.a", "b"))
        .file("q", "content")
        .sparse(
            "sparse",
            formats[random.nextInt(formats.length)],
            5000,
            Entry.SparseSegment.at(1024, "x".repeat(BLOCK)),
            Entry.SparseSegment.at(4000, "end"))
        .globalPax(Map.of("comment", "c"))
        .device("dev", 1, 3);
  }

  private byte[] once(byte[] bytes) {
    switch (random.nextInt(7)) {
      case 0 -> bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      case 1 -> Arrays.fill(bytes, at(bytes), bytes.length, (byte) random.nextInt(256));
      case 2 -> swapBlocks(bytes);
      case 3 -> {
        return splice(bytes);
      }
      case 4 -> {
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
      }
      case 5 -> spoilText(bytes);
      default -> spoilHeader(bytes);
    }
    return bytes;
  }

  private int at(byte[] bytes) {
    return random.nextInt(bytes.length);
  }

  private int block(byte[] bytes) {
    return random.nextInt(Math.max(1, bytes.length / BLOCK)) * BLOCK;
  }

  private void swapBlocks(byte[] bytes) {
    int one = block(bytes);
    int other = block(bytes);
    int length = Math.min(BLOCK, bytes.length - Math.max(one, other));
    byte[] kept = Arrays.copyOfRange(bytes, one, one + length);
    System.arraycopy(bytes, other, bytes, one, length);
    System.arraycopy(kept, 0, bytes, other, length);
  }

  private byte[] splice(byte[] bytes) {
    byte[] other = corpus.get(random.nextInt(corpus.size()));
    int head = block(bytes);
    int from = block(other);
    byte[] spliced = Arrays.copyOf(bytes, head + other.length - from);
    System.arraycopy(other, from, spliced, head, other.length - from);
    return spliced;
  }

  /** JSON and PAX records are text: a character of the same kind reads on. */
  private void spoilText(byte[] bytes) {
    String likely = "{}[]\":,0123456789abcdef=\n /.-\0";
    for (int i = at(bytes), changes = 0; i < bytes.length && changes < 3; i++) {
      if (likely.indexOf(bytes[i]) >= 0 && random.nextInt(4) == 0) {
        bytes[i] = (byte) likely.charAt(random.nextInt(likely.length()));
        changes++;
      }
    }
  }

  private void spoilHeader(byte[] bytes) {
    int header = block(bytes);
    for (int tries = 0; tries < 50 && !isHeader(bytes, header); tries++) {
      header = block(bytes);
    }
    if (!isHeader(bytes, header)) {
      return;
    }
    int field = FIELDS[random.nextInt(FIELDS.length)];
    if (field == 156) {
      bytes[header + field] = TYPES[random.nextInt(TYPES.length)];
    } else if (random.nextBoolean()) {
      byte[] number = {(byte) 0x80, 0, 0, 0, 0, 0, 0, 0};
      number[0] |= random.nextBoolean() ? (byte) 0x7f : 0;
      number[random.nextInt(8)] |= (byte) random.nextInt(256);
      System.arraycopy(number, 0, bytes, header + field, number.length);
    } else {
      bytes[header + field + random.nextInt(12)] = (byte) ('0' + random.nextInt(8));
    }
    sumUp(bytes, header);
  }

  private static boolean isHeader(byte[] bytes, int at) {
    return at + BLOCK <= bytes.length && bytes[at + 257] == 'u' && bytes[at + 258] == 's';
  }

  private static void sumUp(byte[] bytes, int header) {
    Arrays.fill(bytes, header + 148, header + 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += bytes[header + i] & 0xff;
    }
    byte[] octal = String.format("%06o\0", sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(octal, 0, bytes, header + 148, octal.length);
  }
}

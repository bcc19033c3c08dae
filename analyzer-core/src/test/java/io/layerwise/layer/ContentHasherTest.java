package io.layerwise.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.tar.SparseMap;
import io.layerwise.tar.SparseMap.Segment;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class ContentHasherTest {
  private final ContentHasher hasher = new ContentHasher();
  private final Random random = new Random(1);

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private ContentHash hash(Optional<SparseMap> sparse, byte[] content) {
    hasher.begin(sparse);
    hasher.update(ByteBuffer.wrap(content));
    return hasher.finish();
  }

  @Test
  void itIsTheTwoSums() {
    byte[] content = noise(1000);
    CRC32 crc32 = new CRC32();
    CRC32C crc32c = new CRC32C();
    crc32.update(content);
    crc32c.update(content);
    ContentHash hash = hash(Optional.empty(), content);
    assertThat(Integer.toUnsignedLong(hash.crc32())).isEqualTo(crc32.getValue());
    assertThat(Integer.toUnsignedLong(hash.crc32c())).isEqualTo(crc32c.getValue());
    assertThat(ContentHash.of(hash.both())).isEqualTo(hash);
  }

  @Test
  void piecesAreNoDifferenceAndStayAsTheyAre() {
    byte[] content = noise(100_000);
    hasher.begin(Optional.empty());
    for (int at = 0; at < content.length; ) {
      int length = Math.min(1 + random.nextInt(9000), content.length - at);
      ByteBuffer piece = ByteBuffer.wrap(content, at, length);
      hasher.update(piece);
      assertThat(piece.remaining()).isEqualTo(length);
      at += length;
    }
    assertThat(hasher.finish()).isEqualTo(hash(Optional.empty(), content));
  }

  @Test
  void everyBitCounts() {
    byte[] content = noise(300);
    Set<ContentHash> hashes = new HashSet<>(Set.of(hash(Optional.empty(), content)));
    for (int bit = 0; bit < 8 * content.length; bit++) {
      content[bit / 8] ^= (byte) (1 << bit % 8);
      hashes.add(hash(Optional.empty(), content));
      content[bit / 8] ^= (byte) (1 << bit % 8);
    }
    assertThat(hashes).hasSize(1 + 8 * content.length);
  }

  @Test
  void whereTheBytesOfASparseFileStandCounts() {
    byte[] content = noise(512);
    Set<ContentHash> hashes =
        Set.of(
            hash(Optional.empty(), content),
            hash(Optional.of(new SparseMap(9000, List.of(new Segment(0, 512)))), content),
            hash(Optional.of(new SparseMap(9001, List.of(new Segment(0, 512)))), content),
            hash(Optional.of(new SparseMap(9000, List.of(new Segment(512, 512)))), content));
    assertThat(hashes).hasSize(4);
  }
}

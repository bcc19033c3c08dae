package io.layerwise.cache;

import io.layerwise.archive.Blob;
import io.layerwise.archive.Limits;
import io.layerwise.layer.LayerIndexCodec;
import io.layerwise.oci.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * All that the reading of a layer depends on, in 64 hex digits.
 *
 * @param hex of the SHA-256 of what identifies the blob, the limits and the program
 */
public record CacheKey(String hex) {
  private static final int BUFFER = 256 << 10;

  /**
   * Reads a blob's stored bytes for its key.
   *
   * @param diffId that the image states
   * @param limits that the blob is read within: what others allow, these may refuse
   * @param program the version of the program
   * @throws IOException where the blob cannot be read
   */
  public static CacheKey of(Blob blob, Digest diffId, Limits limits, String program)
      throws IOException {
    CRC32 crc32 = new CRC32();
    CRC32C crc32c = new CRC32C();
    byte[] buffer = new byte[BUFFER];
    long position = 0;
    for (int count = blob.read(buffer, 0); count > 0; count = blob.read(buffer, position)) {
      crc32.update(buffer, 0, count);
      crc32c.update(buffer, 0, count);
      position += count;
    }
    String identity =
        String.join(
            "\n",
            program,
            String.valueOf(LayerIndexCodec.VERSION),
            limits.toString(),
            diffId.toString(),
            String.valueOf(position),
            String.valueOf(crc32.getValue()),
            String.valueOf(crc32c.getValue()));
    return new CacheKey(Digest.sha256(identity.getBytes(StandardCharsets.UTF_8)).hex());
  }
}

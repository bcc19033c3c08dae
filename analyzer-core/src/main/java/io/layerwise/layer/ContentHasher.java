package io.layerwise.layer;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import io.layerwise.tar.SparseMap;
import java.util.Optional;

/**
 * Computes the {@link ContentHash} of one file after the other. Not for several threads at once.
 */
public final class ContentHasher {
  private final HashStream128 stream = Hashing.xxh3_128().hashStream();

  /** Begins a file. A sparse file's map belongs to its content: it says where the bytes stand. */
  public void begin(Optional<SparseMap> sparse) {
    stream.reset();
    if (sparse.isPresent()) {
      stream.putLong(sparse.get().realSize());
      for (SparseMap.Segment segment : sparse.get().segments()) {
        stream.putLong(segment.offset()).putLong(segment.length());
      }
    }
  }

  public void update(byte[] bytes, int length) {
    stream.putBytes(bytes, 0, length);
  }

  public ContentHash finish() {
    HashValue128 hash = stream.get();
    return new ContentHash(hash.getMostSignificantBits(), hash.getLeastSignificantBits());
  }
}

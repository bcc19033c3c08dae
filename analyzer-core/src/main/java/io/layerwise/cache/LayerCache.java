package io.layerwise.cache;

import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerIndexCodec;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Layers as they were read, found again by their {@link CacheKey}. Never fails. */
public final class LayerCache {
  private static final int BUFFER = 64 << 10;

  private final CacheDirectory directory;
  private final long mostBytes;
  private final String program;

  /**
   * @param directory made when there is something to keep
   * @param mostBytes what all entries may take together; those that were not used longest go first
   * @param program its version; what another version wrote is not read
   */
  public LayerCache(Path directory, long mostBytes, String program) {
    this.directory = new CacheDirectory(directory);
    this.mostBytes = mostBytes;
    this.program = program;
  }

  public Path directory() {
    return directory.path();
  }

  public long mostBytes() {
    return mostBytes;
  }

  public String program() {
    return program;
  }

  /** What is there now; nothing where the directory cannot be read. */
  public CacheUsage usage() {
    return CacheDirectory.usage(directory.entries());
  }

  /**
   * Deletes every entry, and no other file.
   *
   * @return what was deleted
   * @throws IOException where an entry cannot be deleted
   */
  public CacheUsage clear() throws IOException {
    return directory.clear();
  }

  /**
   * The layer that was read from such a blob. An entry that is damaged is deleted.
   *
   * @param wanted which contents to keep of those that the entry has
   */
  public Optional<IndexedLayer> find(CacheKey key, ContentCapture wanted) {
    Path file = directory.entry(key);
    try {
      IndexedLayer layer = read(file, key, wanted);
      touch(file);
      return Optional.of(layer);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      CacheDirectory.deleteQuietly(file);
      return Optional.empty();
    }
  }

  private static IndexedLayer read(Path file, CacheKey key, ContentCapture wanted)
      throws IOException {
    byte[] header = header(key);
    // Else a pipe, on which the run would wait for ever.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("not a file");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      if (!Arrays.equals(in.readNBytes(header.length), header)) {
        throw new IOException("not the entry that its name says");
      }
      return LayerIndexCodec.read(in, Files.size(file) - header.length, wanted);
    }
  }

  /** Where it cannot be said that the entry was used, it is only deleted sooner. */
  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // A cache that may be read, but not written, is of use all the same.
    }
  }

  /**
   * Keeps a layer, if that is possible.
   *
   * @param kept which of its captured contents to keep
   */
  public void store(CacheKey key, IndexedLayer layer, ContentCapture kept) {
    try {
      directory.write(key, mostBytes, out -> write(key, layer, kept, out));
      directory.evict(mostBytes);
    } catch (IOException e) {
      // No room, or no permission: the next run reads the layer again.
    }
  }

  private static void write(
      CacheKey key, IndexedLayer layer, ContentCapture kept, OutputStream file) throws IOException {
    OutputStream out = new BufferedOutputStream(file, BUFFER);
    out.write(header(key));
    LayerIndexCodec.write(layer, kept, out);
    out.flush();
  }

  /** With its key in it, an entry that got another's name is none. */
  private static byte[] header(CacheKey key) {
    return ("layerwise layer " + key.hex() + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}

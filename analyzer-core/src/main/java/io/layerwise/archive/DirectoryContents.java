package io.layerwise.archive;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An archive that stands unpacked in a directory, as an OCI image layout does. */
final class DirectoryContents implements BlobContents {
  /** What is no image is known by names at its top, in its one folder, or among its blobs. */
  private static final int DEPTH = 3;

  private static final int MOST_NAMES = 10_000;

  private final Path root;
  private final Limits limits;
  private final Map<String, Blob> open = new LinkedHashMap<>();

  DirectoryContents(Path root, Limits limits) {
    this.root = root;
    this.limits = limits;
  }

  @Override
  public Optional<String> canonical(String name) throws IOException {
    Path file;
    try {
      // Normalised, so that no name leads out of the directory; its own links may, since some
      // build tools link a layout's blobs to a store.
      file = root.resolve(EntryName.normalised(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw Contents.notAFile(name, Files.isDirectory(file) ? "a directory" : "a special file");
    }
    Path real = file.toRealPath();
    Path realRoot = root.toRealPath();
    return Optional.of(
        real.startsWith(realRoot)
            ? realRoot.relativize(real).toString()
            : EntryName.normalised(name));
  }

  @Override
  public synchronized Blob blob(String canonical) throws IOException {
    Blob known = open.get(canonical);
    if (known != null) {
      return known;
    }
    FileChannel channel = FileChannel.open(root.resolve(canonical));
    Blob blob = new Blob(canonical, channel, 0, channel.size());
    open.put(canonical, blob);
    return blob;
  }

  @Override
  public Collection<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(root, DEPTH)) {
      return files
          .skip(1) // the root itself
          .limit(MOST_NAMES)
          .map(file -> root.relativize(file).toString().replace(File.separatorChar, '/'))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public Limits limits() {
    return limits;
  }

  @Override
  public synchronized void close() throws IOException {
    for (Blob blob : open.values()) {
      blob.channel().close();
    }
  }
}

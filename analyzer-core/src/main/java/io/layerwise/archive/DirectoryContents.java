package io.layerwise.archive;

import java.io.IOException;
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
    try (Stream<Path> files = Files.list(root)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
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

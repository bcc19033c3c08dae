package io.layerwise.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files of a cache. Other runs may add and delete files at any time. What an image holds may be
 * private, so only the user may look.
 */
final class CacheDirectory {
  private static final String ENTRY = ".layer";
  private static final String UNFINISHED = ".unfinished";

  /** Nothing else in the directory is ours to delete. */
  private static final Pattern OURS =
      Pattern.compile("[0-9a-f]{64}\\.layer|[0-9a-f]{64}-[0-9]+\\.unfinished");

  /** After this long, whoever was writing a file writes no more. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path path;

  /** Writes what an entry holds. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** A file that was there. */
  record Entry(Path file, long bytes, Instant used) {
    boolean isFinished() {
      return file.getFileName().toString().endsWith(ENTRY);
    }
  }

  CacheDirectory(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  Path entry(CacheKey key) {
    return path.resolve(key.hex() + ENTRY);
  }

  /** The entries, those first that were not used longest; none where there is no directory. */
  List<Entry> entries() {
    return files().stream().filter(Entry::isFinished).toList();
  }

  static CacheUsage usage(List<Entry> entries) {
    return new CacheUsage(entries.size(), entries.stream().mapToLong(Entry::bytes).sum());
  }

  private List<Entry> files() {
    List<Entry> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
      for (Path file : all) {
        if (OURS.matcher(file.getFileName().toString()).matches()) {
          addIfThere(file, files);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // A directory that cannot be read has nothing for us.
    }
    files.sort(Comparator.comparing(Entry::used).thenComparing(Entry::file));
    return files;
  }

  private static void addIfThere(Path file, List<Entry> files) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile()) {
        files.add(new Entry(file, attributes.size(), attributes.lastModifiedTime().toInstant()));
      }
    } catch (IOException e) {
      // Another run deleted it.
    }
  }

  /** Writes an entry, which is seen once it is whole; not one that takes more than {@code most}. */
  void write(CacheKey key, long most, Content content) throws IOException {
    Files.createDirectories(path, ownerOnly());
    Path unfinished = Files.createTempFile(path, key.hex() + "-", UNFINISHED);
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        content.write(out);
      }
      if (Files.size(unfinished) <= most) {
        Files.move(unfinished, entry(key), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      deleteQuietly(unfinished);
    }
  }

  /** Of the directory; a temporary file is the owner's alone by itself. */
  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Deletes what was not used longest, until the rest takes {@code most} bytes or less. */
  void evict(long most) {
    List<Entry> files = files();
    long bytes = files.stream().filter(Entry::isFinished).mapToLong(Entry::bytes).sum();
    Instant abandoned = Instant.now().minus(ABANDONED);
    for (Entry file : files) {
      if (!file.isFinished() && file.used().isBefore(abandoned)) {
        deleteQuietly(file.file());
      } else if (file.isFinished() && bytes > most) {
        deleteQuietly(file.file());
        bytes -= file.bytes();
      }
    }
  }

  CacheUsage clear() throws IOException {
    List<Entry> files = files();
    for (Entry file : files) {
      Files.deleteIfExists(file.file());
    }
    return usage(files);
  }

  static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It stays until somebody may delete it.
    }
  }
}

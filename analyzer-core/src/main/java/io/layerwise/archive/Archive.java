package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A saved image, opened: one that can be read from any place, or one that streams by. */
public sealed interface Archive extends Closeable permits SeekableArchive, StreamedArchive {

  /**
   * Opens a file or a directory.
   *
   * @throws ImageReadException where it is neither a tar nor a directory that can be read
   */
  static Archive open(Path path, Limits limits, Progress progress) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (Files.isDirectory(path)) {
      return new SeekableArchive(new DirectoryContents(path, limits), limits);
    }
    if (!Files.isRegularFile(path)) {
      return stream(Files.newInputStream(path), limits, progress);
    }
    FileChannel channel = FileChannel.open(path);
    try {
      return open(path, channel, limits, progress);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static Archive open(Path path, FileChannel channel, Limits limits, Progress progress)
      throws IOException {
    Optional<Archive> seekable = seekable(path.toString(), channel, limits);
    if (seekable.isPresent()) {
      return seekable.get();
    }
    channel.close();
    return new StreamedArchive(() -> Files.newInputStream(path), true, limits, progress);
  }

  /**
   * Opens a stream, such as standard input. It is read once, and nothing of it is kept on disk; but
   * an uncompressed tar in a file that was redirected here can be read from any place.
   *
   * @throws ImageReadException where it is not a tar
   */
  static Archive stream(InputStream in, Limits limits, Progress progress) throws IOException {
    if (in instanceof FileInputStream given && isWholeFile(given.getChannel())) {
      Optional<Archive> seekable = seekable("standard input", given.getChannel(), limits);
      if (seekable.isPresent()) {
        return seekable.get();
      }
    }
    // Read into an array of its own: for a new one Java asks a file's place, which a pipe has not.
    byte[] head = new byte[Sniffer.LENGTH];
    int length = in.readNBytes(head, 0, head.length);
    requireArchive(head, length);
    InputStream whole = StreamedArchive.rejoined(Arrays.copyOf(head, length), in);
    return new StreamedArchive(() -> whole, false, limits, progress);
  }

  /** Empty where it is compressed as a whole; the channel stands where it stood. */
  private static Optional<Archive> seekable(String name, FileChannel channel, Limits limits)
      throws IOException {
    byte[] head = new byte[Sniffer.LENGTH];
    int length = new Blob(name, channel, 0, channel.size()).read(head, 0);
    return requireArchive(head, length) == Compression.NONE
        ? Optional.of(new SeekableArchive(TarContents.read(channel, limits), limits))
        : Optional.empty();
  }

  /** Whether this is a file of which nothing was read yet; a pipe has neither place nor size. */
  private static boolean isWholeFile(FileChannel channel) {
    try {
      return channel.position() == 0 && channel.size() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Compression requireArchive(byte[] head, int length) throws IOException {
    if (length == 0) {
      throw new ImageReadException(
          Fault.TRUNCATED,
          "a saved image",
          "an empty file",
          "Save the image again, and check that the command before it succeeded.");
    }
    Compression compression = Compression.of(head, length);
    if (compression == Compression.NONE && !Sniffer.isTar(head, length)) {
      throw Sniffer.notATar(head, length);
    }
    return compression;
  }
}

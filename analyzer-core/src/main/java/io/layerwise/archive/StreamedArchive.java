package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import java.util.Optional;

/**
 * An archive that can only be read through: standard input, or a compressed file. Layers come
 * before the manifest that names them, so each is handed out as it passes, whether or not it turns
 * out to be one of the image's.
 */
public final class StreamedArchive implements Archive {
  /** Is handed each blob that may be a layer. */
  public interface LayerVisitor {
    /**
     * @param name the blob's name, links not followed
     * @param content its stored bytes, compressed or not; valid during the call
     */
    void visit(String name, InputStream content) throws IOException;
  }

  /** Opens the stream, once or, for a file, again and again. */
  interface Opener {
    InputStream open() throws IOException;
  }

  private final Opener opener;
  private final boolean reopenable;
  private final Limits limits;
  private final Progress progress;
  private Optional<StreamedContents> scanned = Optional.empty();

  /** Whether the stream is its reader's to close, on whichever thread that reads. */
  private boolean opened;

  StreamedArchive(Opener opener, boolean reopenable, Limits limits, Progress progress) {
    this.opener = opener;
    this.reopenable = reopenable;
    this.limits = limits;
    this.progress = progress;
  }

  /** Whether the stream can be read more than once. */
  public boolean reopenable() {
    return reopenable;
  }

  /**
   * Reads the archive through, hands {@code visitor} every blob that may be a layer, then finds the
   * image that is meant. A blob that {@code visitor} cannot read is an error only if the image
   * needs it.
   *
   * @throws ImageSelectionException where the selection fits several images or none
   * @throws ImageReadException where there is no image, or not all of it
   */
  public Image scan(ImageSelection selection, LayerVisitor visitor) throws IOException {
    StreamedContents contents = new StreamedContents(limits);
    opened = true;
    try (InputStream in = open()) {
      contents.readAll(in, visitor);
    }
    scanned = Optional.of(contents);
    Image image = new ImageResolver(contents, limits).resolve(selection);
    Map<String, ImageReadException> failures = contents.failures();
    for (ImageLayer layer : image.layers()) {
      ImageReadException failure = failures.get(layer.blobName());
      if (failure != null) {
        throw failure.within(layer.describe());
      }
    }
    return image;
  }

  /**
   * Reads the archive once more, after {@link #scan}.
   *
   * @param visitor handed every file again, and takes those that it knows by name
   * @throws ImageReadException where the stream is gone
   */
  public void rescan(LayerVisitor visitor) throws IOException {
    if (!reopenable) {
      throw new ImageReadException(
          Fault.UNSUPPORTED,
          "an image in a file, whose content can be read again",
          "a stream, which has passed",
          "Save the image to a file and give that.");
    }
    try (InputStream in = open()) {
      scanned.orElseThrow().readAgain(in, visitor);
    }
  }

  private InputStream open() throws IOException {
    InputStream raw = opener.open();
    try {
      return tar(new Watched(raw, progress));
    } catch (IOException | RuntimeException e) {
      raw.close();
      throw e;
    }
  }

  private InputStream tar(InputStream raw) throws IOException {
    byte[] head = raw.readNBytes(Compression.MAGIC_LENGTH);
    Compression compression = Compression.of(head, head.length);
    InputStream whole = rejoined(head, raw);
    if (compression != Compression.NONE) {
      // Some decompressors read byte by byte.
      whole = new BufferedInputStream(whole, 64 << 10);
    }
    InputStream content = compression.open(whole);
    byte[] inner = content.readNBytes(Sniffer.LENGTH);
    Compression again = Compression.of(inner, inner.length);
    if (again != Compression.NONE) {
      throw new ImageReadException(
          Fault.UNSUPPORTED,
          "a tar within " + compression.label(),
          again.label() + " within " + compression.label(),
          "Decompress the archive once and give what comes out.");
    }
    if (!Sniffer.isTar(inner, inner.length)) {
      throw Sniffer.notATar(inner, inner.length);
    }
    InputStream tar = rejoined(inner, content);
    // A pipe is read as fast by whoever looks at its bytes.
    return compression == Compression.NONE ? tar : new ReadAhead(tar);
  }

  static InputStream rejoined(byte[] head, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(head), rest);
  }

  @Override
  public void close() throws IOException {
    if (!reopenable && !opened) {
      opener.open().close();
    }
  }
}

package io.layerwise.archive;

import java.io.IOException;

/** An archive that can be read from any place: an uncompressed tar in a file, or a directory. */
public final class SeekableArchive implements Archive {
  private final BlobContents contents;
  private final Limits limits;

  SeekableArchive(BlobContents contents, Limits limits) {
    this.contents = contents;
    this.limits = limits;
  }

  /**
   * Finds the image that is meant.
   *
   * @throws ImageSelectionException where the selection fits several images or none
   * @throws io.layerwise.oci.ImageReadException where there is no image, or not all of it
   */
  public Image select(ImageSelection selection) throws IOException {
    return new ImageResolver(contents, limits).resolve(selection);
  }

  /**
   * Looks at a layer's first bytes.
   *
   * @throws io.layerwise.oci.ImageReadException where they are those of something else
   */
  public void requireLayer(ImageLayer layer) throws IOException {
    byte[] head = new byte[Sniffer.LENGTH];
    int length = blob(layer).read(head, 0);
    if (length > 0 && !Sniffer.isLayer(head, length)) {
      throw Contents.notALayer(head, length);
    }
  }

  /** The blob that holds {@code layer}. */
  public Blob blob(ImageLayer layer) throws IOException {
    return contents.blob(layer.blobName());
  }

  @Override
  public void close() throws IOException {
    contents.close();
  }
}

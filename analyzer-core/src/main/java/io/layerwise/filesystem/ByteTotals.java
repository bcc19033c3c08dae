package io.layerwise.filesystem;

/**
 * What became of the content bytes of a layer, or of an image. To the byte: {@code content =
 * visible + overwritten + deleted} and {@code overwritten = identicalRewrite + metadataOnlyRewrite
 * + modified}.
 *
 * @param content the sizes of all inodes, each counted once
 * @param visible of those with a path in the merged file system
 * @param deleted of those that a later layer hid
 * @param identicalRewrite of those written again with nothing changed but perhaps the time
 * @param metadataOnlyRewrite of those written again for another mode, owner or extended attribute
 * @param modified of those written again with other content, or as something else than a file
 */
public record ByteTotals(
    long content,
    long visible,
    long deleted,
    long identicalRewrite,
    long metadataOnlyRewrite,
    long modified) {

  static final ByteTotals ZERO = new ByteTotals(0, 0, 0, 0, 0, 0);

  /** {@code identicalRewrite + metadataOnlyRewrite + modified}. */
  public long overwritten() {
    return identicalRewrite + metadataOnlyRewrite + modified;
  }

  /** {@code overwritten + deleted}. */
  public long dead() {
    return overwritten() + deleted;
  }

  /** {@code visible / content}, from 0 to 1; 1 where there is no content. */
  public double efficiency() {
    return content == 0 ? 1 : (double) visible / content;
  }

  ByteTotals plus(ByteTotals other) {
    return new ByteTotals(
        content + other.content,
        visible + other.visible,
        deleted + other.deleted,
        identicalRewrite + other.identicalRewrite,
        metadataOnlyRewrite + other.metadataOnlyRewrite,
        modified + other.modified);
  }
}

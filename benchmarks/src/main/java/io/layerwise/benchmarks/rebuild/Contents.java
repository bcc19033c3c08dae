package io.layerwise.benchmarks.rebuild;

import io.layerwise.OpenImage;
import io.layerwise.filesystem.Inode;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents apart. */
final class Contents {
  private Contents() {}

  /** The SHA-256 of a file's content. */
  static String hash(OpenImage image, Inode inode) throws IOException {
    MessageDigest digest = sha256();
    image.copyContent(inode, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

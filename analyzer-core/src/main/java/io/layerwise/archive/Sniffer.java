package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import io.layerwise.tar.TarMagic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Knows what a file is by its first bytes. */
final class Sniffer {
  /** How many first bytes are looked at: a tar's first header, and what may stand behind zeros. */
  static final int LENGTH = 2048;

  private static final int EROFS_MAGIC = 1024;
  private static final int EXT_MAGIC = 1080;

  private static final String REMEDY =
      "Give an archive of docker save, podman save or skopeo, or an OCI image layout.";

  /** A kind of file that people take for a saved image, by its first bytes. */
  private record Known(String magic, String what) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("\u007fELF", "an ELF program"),
          new Known("PK\u0003\u0004", "a zip archive"),
          new Known("PK\u0005\u0006", "a zip archive"),
          new Known("hsqs", "a squashfs file system"),
          new Known("sqsh", "a squashfs file system"),
          new Known("7z\u00bc\u00af'\u001c", "a 7-Zip archive"),
          new Known("Rar!", "a RAR archive"),
          new Known("!<arch>", "an ar archive, such as a Debian package"),
          new Known("\u00ed\u00ab\u00ee\u00db", "an RPM package"),
          new Known("070701", "a cpio archive"),
          new Known("070702", "a cpio archive"),
          new Known("]\0\0", "data compressed with lzma"),
          new Known("LZIP", "data compressed with lzip"),
          new Known("\u001f\u009d", "data compressed with compress"),
          new Known("\u0002!L\u0018", "data compressed with lz4"),
          new Known("version https://git-lfs", "a pointer of Git LFS, not the file itself"),
          new Known("QFI\u00fb", "the disk of a virtual machine (qcow2)"),
          new Known("KDMV", "the disk of a virtual machine (VMDK)"),
          new Known("conectix", "the disk of a virtual machine (VHD)"),
          new Known("vhdxfile", "the disk of a virtual machine (VHDX)"),
          new Known("#!/usr/bin/env run-singularity", "a Singularity image (SIF)"),
          new Known("\u0004\"M\u0018", "data compressed with lz4"),
          new Known("MZ", "a Windows program"),
          new Known("%PDF", "a PDF file"));

  private Sniffer() {}

  /** Whether the bytes are those of a layer: compressed, or a tar. */
  static boolean isLayer(byte[] head, int length) {
    return Compression.of(head, length) != Compression.NONE || isTar(head, length);
  }

  /**
   * An empty tar is zeros; what has something else behind them is no tar but a disk or the like.
   */
  static boolean isTar(byte[] head, int length) {
    return TarMagic.matches(head, length) && !isDisk(head, length);
  }

  private static boolean isDisk(byte[] head, int length) {
    return zeros(head, length) >= EROFS_MAGIC && zeros(head, length) < length;
  }

  private static int zeros(byte[] head, int length) {
    int count = 0;
    while (count < length && head[count] == 0) {
      count++;
    }
    return count;
  }

  static boolean isJson(byte[] head, int length) {
    int start = beginsWith(head, length, "\u00ef\u00bb\u00bf") ? 3 : 0;
    for (int i = start; i < length; i++) {
      byte b = head[i];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return b == '{' || b == '[';
      }
    }
    return false;
  }

  /** What the bytes are instead of a tar, and what to do. */
  static ImageReadException notATar(byte[] head, int length) {
    if (isUtf16(head, length)) {
      return notATar(
          what(head, length),
          "Save the image with docker save -o FILE IMAGE; a redirection in PowerShell damages it.");
    }
    if (isHtml(head, length)) {
      return notATar(
          what(head, length),
          "Download the image again; the server answered with a page, perhaps of a log-in.");
    }
    return notATar(
        isKnown(head, length) ? Fault.UNSUPPORTED : Fault.MALFORMED, what(head, length), REMEDY);
  }

  /** Whether the bytes are those of a known kind of file. */
  static boolean isKnown(byte[] head, int length) {
    return isUtf16(head, length)
        || isHtml(head, length)
        || isDisk(head, length)
        || KNOWN.stream().anyMatch(kind -> beginsWith(head, length, kind.magic));
  }

  /** What the bytes are the beginning of, in words. */
  static String what(byte[] head, int length) {
    if (isUtf16(head, length)) {
      return "text in UTF-16, as PowerShell writes what is redirected with >";
    }
    if (isHtml(head, length)) {
      return "an HTML page";
    }
    if (isDisk(head, length)) {
      return disk(head, length);
    }
    for (Known kind : KNOWN) {
      if (beginsWith(head, length, kind.magic)) {
        return kind.what;
      }
    }
    return isJson(head, length)
        ? "JSON"
        : "bytes that begin "
            + Quoted.of(new String(head, 0, Math.min(length, 16), StandardCharsets.ISO_8859_1));
  }

  private static String disk(byte[] head, int length) {
    String behind = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    if (behind.startsWith("\u00e2\u00e1\u00f5\u00e0", EROFS_MAGIC)) {
      return "an EROFS file system";
    }
    return behind.startsWith("S\u00ef", EXT_MAGIC)
        ? "an ext4 file system"
        : "a disk or a file system, which begins with zeros";
  }

  private static boolean isUtf16(byte[] head, int length) {
    return beginsWith(head, length, "\u00ff\u00fe") || beginsWith(head, length, "\u00fe\u00ff");
  }

  private static ImageReadException notATar(String found, String remedy) {
    return notATar(Fault.UNSUPPORTED, found, remedy);
  }

  private static ImageReadException notATar(Fault fault, String found, String remedy) {
    return new ImageReadException(
        fault, "a tar, plain or compressed with gzip, zstd, xz or bzip2", found, remedy);
  }

  private static boolean isHtml(byte[] head, int length) {
    String text =
        new String(head, 0, length, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return text.startsWith("<!doctype") || text.startsWith("<html");
  }

  /** Whether the bytes begin with {@code magic}, a byte a character. */
  private static boolean beginsWith(byte[] head, int length, String magic) {
    if (length < magic.length()) {
      return false;
    }
    for (int i = 0; i < magic.length(); i++) {
      if ((head[i] & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}

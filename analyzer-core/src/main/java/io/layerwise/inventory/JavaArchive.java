package io.layerwise.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.jar.Manifest;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Reads what a Java archive says that it is, and the archives in it, from memory. */
final class JavaArchive {
  /** An application in an archive in an archive: no builder goes deeper. */
  private static final int DEEPEST = 3;

  /** What is unpacked of one file, its inner archives among it: 256 MiB. */
  private static final long MOST_UNPACKED = 256L << 20;

  private static final int LONGEST_TEXT = 1 << 20;

  private final List<JavaArtifact> artifacts = new ArrayList<>();
  private long unpacked;

  /**
   * @param fileName stands in where the archive does not name itself
   * @return the archive first, then what it holds
   * @throws IOException where it is no archive, or one that unpacks to more than is bearable
   */
  List<JavaArtifact> artifacts(String fileName, byte[] content) throws IOException {
    try {
      read(fileName, content, 1);
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
      // The library checks most of a damaged archive's numbers, not all.
      throw new IOException("its directory is damaged", e);
    }
    return artifacts;
  }

  private void read(String fileName, byte[] content, int depth) throws IOException {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      JavaIdentity identity = new JavaIdentity(fileName);
      List<ZipArchiveEntry> inner = new ArrayList<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        String name = entry.getName();
        if (name.startsWith("META-INF/maven/") && name.endsWith("/pom.properties")) {
          Properties pom = new Properties();
          pom.load(new ByteArrayInputStream(content(zip, entry, LONGEST_TEXT)));
          identity.add(pom);
        } else if (name.equals("META-INF/MANIFEST.MF")) {
          byte[] text = content(zip, entry, LONGEST_TEXT);
          identity.add(new Manifest(new ByteArrayInputStream(text)).getMainAttributes());
        } else if (name.endsWith(".jar") || name.endsWith(".war")) {
          inner.add(entry);
        }
      }
      artifacts.addAll(identity.artifacts());
      for (ZipArchiveEntry entry : depth < DEEPEST ? inner : List.<ZipArchiveEntry>of()) {
        String name = entry.getName();
        read(
            name.substring(name.lastIndexOf('/') + 1),
            content(zip, entry, Integer.MAX_VALUE),
            depth + 1);
      }
    }
  }

  private byte[] content(ZipFile zip, ZipArchiveEntry entry, int longest) throws IOException {
    long left = Math.min(longest, MOST_UNPACKED - unpacked);
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes((int) left);
      if (content.length == left && in.read() >= 0) {
        throw new IOException("it unpacks to more than " + (MOST_UNPACKED >> 20) + " MiB");
      }
      unpacked += content.length;
      return content;
    }
  }
}

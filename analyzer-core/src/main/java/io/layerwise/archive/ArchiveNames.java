package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import io.layerwise.tar.TarEntry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The entries of an archive's own tar, by name, with its links. */
final class ArchiveNames {
  /** As many as Linux follows (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  /** An image has hundreds of files, a layer has millions. */
  private static final int MOST_FILES = 100_000;

  private static final int MOST_NAME_BYTES = 64 << 20;

  private sealed interface Slot {}

  private record File(long offset, long size) implements Slot {}

  private record Link(String target) implements Slot {}

  private record Other(String what) implements Slot {}

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final int mostFiles;
  private long nameBytes;

  ArchiveNames(Limits limits) {
    this.mostFiles = Math.min(MOST_FILES, limits.entries());
  }

  static String name(TarEntry entry) {
    return EntryName.normalised(
        new String(entry.name(), 0, entry.nameLength(), StandardCharsets.UTF_8));
  }

  void add(TarEntry entry) throws ImageReadException {
    String name = name(entry);
    String target = new String(entry.linkName(), StandardCharsets.UTF_8);
    slots.put(
        name,
        switch (entry.type()) {
          case FILE ->
              entry.sparse().isPresent()
                  ? new Other("a sparse file")
                  : new File(entry.contentOffset(), entry.storedSize());
          case SYMLINK -> new Link(EntryName.linked(name, target));
          case HARD_LINK -> new Link(EntryName.normalised(target));
          default -> new Other("a " + entry.type().label());
        });
    nameBytes += name.length() + target.length();
    if (slots.size() > mostFiles || nameBytes > MOST_NAME_BYTES) {
      throw new ImageReadException(
          Fault.LIMIT_EXCEEDED,
          "an archive of at most "
              + mostFiles
              + " files, with names of "
              + MOST_NAME_BYTES
              + " bytes",
          "more",
          "Check that this is a saved image; --max-entries bounds its files too.");
    }
  }

  Optional<String> canonical(String name) throws ImageReadException {
    String current = EntryName.normalised(name);
    for (int links = 0; links <= MOST_LINKS; links++) {
      Slot slot = slots.get(current);
      if (slot == null) {
        Optional<String> followed = throughLink(current);
        if (followed.isEmpty()) {
          return Optional.empty();
        }
        current = followed.get();
      } else if (slot instanceof Link link) {
        current = link.target();
      } else if (slot instanceof Other other) {
        throw Contents.notAFile(name, other.what());
      } else {
        return Optional.of(current);
      }
    }
    throw new ImageReadException(
            Fault.MALFORMED,
            "a link that leads to a file",
            "links in a circle",
            "Save the image again; this archive is damaged.")
        .within(Quoted.printable(name));
  }

  /** The path that a name leads to through the first of its directories that is a link. */
  private Optional<String> throughLink(String name) {
    for (int end = name.indexOf('/'); end > 0; end = name.indexOf('/', end + 1)) {
      if (slots.get(name.substring(0, end)) instanceof Link link) {
        return Optional.of(EntryName.normalised(link.target() + name.substring(end)));
      }
    }
    return Optional.empty();
  }

  /** Whether the last file of that name has its content at that byte of the archive. */
  boolean isFileAt(String name, long offset) {
    return slots.get(name) instanceof File file && file.offset() == offset;
  }

  long offset(String canonical) {
    return file(canonical).offset();
  }

  long size(String canonical) {
    return file(canonical).size();
  }

  private File file(String canonical) {
    if (slots.get(canonical) instanceof File file) {
      return file;
    }
    throw new IllegalArgumentException(canonical + " is not a canonical name");
  }

  Collection<String> names() {
    return slots.keySet();
  }
}

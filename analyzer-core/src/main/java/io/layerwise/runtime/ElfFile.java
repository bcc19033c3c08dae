package io.layerwise.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * What an ELF file says of what it needs, and what of it nobody needs.
 *
 * @param interpreter the program that loads it, an absolute path; empty for libraries and for what
 *     is linked statically
 * @param needed names of libraries that it links against ({@code DT_NEEDED})
 * @param runPaths directories that it says they are in ({@code DT_RUNPATH}, {@code DT_RPATH}),
 *     where {@code $ORIGIN} is its own
 * @param complete whether all of that could be read
 * @param strippableBytes of the sections that {@code strip} removes
 */
public record ElfFile(
    Optional<String> interpreter,
    List<String> needed,
    List<String> runPaths,
    boolean complete,
    long strippableBytes) {
  public ElfFile {
    needed = List.copyOf(needed);
    runPaths = List.copyOf(runPaths);
  }

  /** Whether it runs on nothing but the kernel. */
  public boolean isStatic() {
    return complete && interpreter.isEmpty() && needed.isEmpty();
  }

  /**
   * Reads in one pass. Whatever a file says of itself, no more than its length is read, and no more
   * than some megabytes of it are kept.
   *
   * @param length of the file, in bytes
   * @return empty where it is no ELF file, or is damaged
   */
  public static Optional<ElfFile> read(InputStream in, long length) throws IOException {
    return ElfReader.read(in, length);
  }
}

package io.layerwise.runtime;

import io.layerwise.layer.ContentCapture;
import java.util.List;

/** Which programs and scripts to keep while a layer passes: those that may belong to no package. */
final class ProgramCapture {
  /** Longer programs are read again where they can be, and else not asked. */
  private static final long LONGEST = 16 << 20;

  /** As long as a small shell: such programs cost little to keep, whoever put them there. */
  private static final long SMALL = 80 << 10;

  /** Where packages put theirs (Filesystem Hierarchy Standard). */
  private static final List<String> PACKAGED =
      List.of("/usr/bin/", "/usr/sbin/", "/usr/lib", "/usr/share/", "/bin/", "/sbin/", "/lib");

  private ProgramCapture() {}

  /** Keeps what {@link RuntimeNeeds#of} reads, as far as paths and modes tell. */
  static ContentCapture capture() {
    return (path, mode, bytes) ->
        Accounts.isIn(path)
            || ((isScript(path, mode, bytes) || isProgram(path, mode, bytes))
                && PACKAGED.stream().noneMatch(path::startsWith));
  }

  /**
   * Keeps small programs wherever they stand, since they may belong to no package. A layer that can
   * be read again is, where there are any.
   */
  static ContentCapture ofStream() {
    return (path, mode, bytes) ->
        bytes <= SMALL && (isScript(path, mode, bytes) || isProgram(path, mode, bytes));
  }

  /**
   * Whatever its name, and however short, the image may run it. Of those that a package installer
   * put there, only the ones that are named like programs: where every file was copied as an
   * executable (from Windows), there are too many.
   */
  private static boolean isScript(String path, int mode, long bytes) {
    return (mode & 0111) != 0
        && bytes > 0
        && bytes <= Script.MOST_BYTES
        && (!path.contains("/node_modules/") || ProgramCandidates.mayBe(name(path), mode));
  }

  private static boolean isProgram(String path, int mode, long bytes) {
    return bytes >= ProgramCandidates.LEAST_BYTES
        && bytes <= LONGEST
        && ProgramCandidates.mayBe(name(path), mode);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

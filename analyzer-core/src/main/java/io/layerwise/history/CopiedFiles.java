package io.layerwise.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arguments of COPY and ADD. The classic builder records a checksum in place of the sources,
 * {@code file:<hash> in /x} ({@code dir:} for a directory, {@code multi:} for several), and puts no
 * space between it and a {@code --chown} (moby, builder/dockerfile/copy.go).
 */
final class CopiedFiles {
  private static final Pattern CHECKSUM = Pattern.compile("(?:file|dir|multi):[0-9a-f]++ in ");

  /** Stands for the sources that are not recorded. */
  static final String UNTOLD = "…";

  private CopiedFiles() {}

  static String describe(String recorded) {
    Matcher checksum = CHECKSUM.matcher(recorded);
    if (!checksum.find()) {
      return recorded;
    }
    String flags = recorded.substring(0, checksum.start()).strip();
    String target = recorded.substring(checksum.end()).strip();
    return (flags.isEmpty() ? "" : flags + " ") + UNTOLD + " " + target;
  }
}

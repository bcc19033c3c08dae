package io.layerwise.dockerfile;

import java.util.List;
import java.util.Locale;

/** A source of an ADD, as a Dockerfile or a history line names it. */
public final class AddedSource {
  private static final List<String> ARCHIVES =
      List.of(".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz", ".tar.zst");

  private AddedSource() {}

  /** Whether ADD does with it what COPY cannot: unpack it, or fetch it. */
  public static boolean needsAdd(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://")
        || lower.startsWith("https://")
        || lower.startsWith("git@")
        || lower.startsWith("git://")
        || lower.startsWith("ssh://")
        || ARCHIVES.stream().anyMatch(lower::endsWith);
  }

  /**
   * Whether only a checksum stands for it, as the classic builder wrote, or a pattern or variable.
   */
  public static boolean isUnknown(String source) {
    return source.startsWith("file:")
        || source.startsWith("multi:")
        || source.equals("…")
        || (!needsAdd(source) && (source.indexOf('*') >= 0 || source.indexOf('$') >= 0));
  }
}

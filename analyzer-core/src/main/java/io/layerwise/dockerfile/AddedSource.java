package io.layerwise.dockerfile;

import java.util.Locale;
import java.util.regex.Pattern;

/** A source of an ADD, as a Dockerfile or a history line names it. */
public final class AddedSource {
  private static final Pattern FETCHED_OR_UNPACKED =
      Pattern.compile(
          "(?:https?|ftp|git|ssh)://.*|git@.*|.*\\.git(?:[#?].*)?"
              + "|.*\\.(?:tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma)");

  private AddedSource() {}

  /** Whether ADD does with it what COPY cannot: unpack it, or fetch it. */
  public static boolean needsAdd(String source) {
    return FETCHED_OR_UNPACKED.matcher(source.toLowerCase(Locale.ROOT)).matches();
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

package io.layerwise.archive;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names of files within an archive, as {@code manifest.json} and tar entries write them. */
final class EntryName {
  private EntryName() {}

  /** {@code ./a//b/../c} and, from Windows, {@code a\c} are both {@code a/c}. */
  static String normalised(String name) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : name.replace('\\', '/').split("/", -1)) {
      switch (segment) {
        case "", "." -> {}
        case ".." -> segments.pollLast();
        default -> segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  /** Where a symlink called {@code name} leads. */
  static String linked(String name, String target) {
    boolean absolute = target.startsWith("/");
    int slash = name.lastIndexOf('/');
    return normalised(absolute || slash < 0 ? target : name.substring(0, slash + 1) + target);
  }
}

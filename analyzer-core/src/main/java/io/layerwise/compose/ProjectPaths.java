package io.layerwise.compose;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of a project, with slashes, relative to its directory; that directory itself is empty. */
final class ProjectPaths {
  private ProjectPaths() {}

  /** {@code path} as seen from the project's directory, where it is written in {@code from}. */
  static String resolve(String from, String path) {
    if (isAbsolute(path)) {
      return path;
    }
    Deque<String> parts = new ArrayDeque<>();
    boolean rooted = from.startsWith("/");
    for (String part : (from + "/" + path).split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return (rooted ? "/" : "") + String.join("/", parts);
  }

  /** The directory a file lies in. */
  static String parent(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : slash == 0 ? "/" : file.substring(0, slash);
  }

  /** Also a home directory, a Windows drive, and an address, none of which is relative. */
  private static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || path.startsWith("~")
        || path.startsWith("\\")
        || isDrive(path)
        || path.startsWith("git@")
        || path.startsWith("github.com/")
        || path.contains("://");
  }

  static boolean isDrive(String path) {
    return path.length() > 2
        && Character.isLetter(path.charAt(0))
        && path.charAt(1) == ':'
        && (path.charAt(2) == '\\' || path.charAt(2) == '/');
  }
}

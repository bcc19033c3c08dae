package io.layerwise.report.sarif;

import io.layerwise.archive.Image;
import io.layerwise.report.Annotations;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Names of files as URI references (RFC 3986), relative ones to what the user is in. */
final class ArtifactUri {
  private static final String UNRESERVED = "-._~/";

  private ArtifactUri() {}

  /** Of a file as the user named it, on whatever system: {@code ./a\b} is {@code a/b}. */
  static String of(String file) {
    String path = file.replace('\\', '/');
    boolean drive = path.startsWith(":/", 1);
    if (path.startsWith("/") || drive) {
      return "file://" + (drive ? "/" : "") + encoded(path);
    }
    Deque<String> kept = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        kept.addLast(part);
      }
    }
    return encoded(String.join("/", kept));
  }

  /** Stands for an image where no file does: its name without what changes with each build. */
  static String of(Image image) {
    return of(Annotations.standIn(image));
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (plain || UNRESERVED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}

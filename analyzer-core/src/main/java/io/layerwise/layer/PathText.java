package io.layerwise.layer;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths as text. Linux lets any byte but NUL and {@code /} be in a name. */
public final class PathText {
  private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");

  private PathText() {}

  /**
   * UTF-8 decoded, with each byte that is not UTF-8 as {@code \xNN}; so two paths that differ never
   * read the same, but for one that really holds such an escape.
   */
  public static String of(byte[] path) {
    for (byte b : path) {
      if (b < 0) {
        return decoded(path);
      }
    }
    return new String(path, StandardCharsets.ISO_8859_1); // which nothing more is asked of
  }

  /** Whether a path leads through a directory of one of these names. */
  public static boolean hasDirectory(String path, List<String> names) {
    int start = 1;
    for (int end = path.indexOf('/', start); end >= 0; end = path.indexOf('/', start)) {
      for (String name : names) {
        if (name.length() == end - start && path.startsWith(name, start)) {
          return true;
        }
      }
      start = end + 1;
    }
    return false;
  }

  /** The bytes of a path written as {@link #of} writes it. */
  public static byte[] bytes(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    Matcher escape = ESCAPE.matcher(text);
    int start = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(start, escape.start()).getBytes(StandardCharsets.UTF_8));
      bytes.write(Integer.parseInt(escape.group(1), 16));
      start = escape.end();
    }
    bytes.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static String decoded(byte[] path) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(path))
          .toString();
    } catch (CharacterCodingException e) {
      return escaped(path);
    }
  }

  private static String escaped(byte[] path) {
    StringBuilder text = new StringBuilder();
    int start = 0;
    while (start < path.length) {
      int length = sequenceLength(path, start);
      if (length == 0) {
        text.append(String.format("\\x%02x", path[start]));
        start++;
      } else {
        text.append(new String(path, start, length, StandardCharsets.UTF_8));
        start += length;
      }
    }
    return text.toString();
  }

  /** The length of the valid UTF-8 sequence at {@code start}, 0 where there is none. */
  private static int sequenceLength(byte[] path, int start) {
    int length = 1;
    while (length <= 4 && start + length <= path.length) {
      if (isUtf8(ByteBuffer.wrap(path, start, length))) {
        return length;
      }
      length++;
    }
    return 0;
  }

  private static boolean isUtf8(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

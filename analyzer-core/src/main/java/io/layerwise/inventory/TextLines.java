package io.layerwise.inventory;

import java.util.Arrays;
import java.util.function.Consumer;

/** The lines of a file, as bytes: paths need not be text. */
final class TextLines {
  private TextLines() {}

  /** Hands out the lines that are not empty, without their ends. */
  static void forEach(byte[] content, Consumer<byte[]> consumer) {
    int start = 0;
    for (int i = 0; i <= content.length; i++) {
      if (i == content.length || content[i] == '\n') {
        int end = i > start && content[i - 1] == '\r' ? i - 1 : i;
        if (end > start) {
          consumer.accept(Arrays.copyOfRange(content, start, end));
        }
        start = i + 1;
      }
    }
  }
}

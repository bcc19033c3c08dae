package io.layerwise.compose;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A file's bytes as text. */
final class FileText {
  private FileText() {}

  static String of(byte[] content, String file) throws ComposeException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ComposeException(
          ComposePosition.beginning(file),
          "text in UTF-8",
          "bytes that are not",
          "Save the file as UTF-8.");
    }
  }
}

package io.layerwise.inventory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/** Reads JSON token by token, since lockfiles are long and little of them is asked for. */
final class JsonText {
  /** Names are not kept between documents: an image could make them endlessly many. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(500)
                  .maxStringLength(DatabaseFile.NPM_LOCK.longest())
                  .maxNameLength(1 << 20)
                  .build())
          .build();

  private JsonText() {}

  static JsonParser parser(byte[] content) throws IOException {
    // npm strips a byte order mark as well.
    boolean marked =
        content.length > 2
            && content[0] == (byte) 0xef
            && content[1] == (byte) 0xbb
            && content[2] == (byte) 0xbf;
    int start = marked ? 3 : 0;
    return FACTORY.createParser(content, start, content.length - start);
  }

  /** The current value if it is text, empty otherwise; read to its end. */
  static String text(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getText();
    }
    json.skipChildren();
    return "";
  }
}

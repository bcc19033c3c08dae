package io.layerwise.oci;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Makes a tree of JSON text. An object mapper would make the same one; but it prepares for dates,
 * locales and classes that no tree is asked for, and every image is waited for that long.
 */
final class JsonTree {
  /** Deeper than any real document, shallower than any parser's stack. */
  private static final int DEEPEST = 512;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final char REPLACEMENT = '\ufffd';

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private JsonTree() {}

  /**
   * @param whole whether one value must be all; else what stands behind it is not looked at
   * @return a missing node for no text at all
   * @throws IOException where it is no JSON, or more than one value
   */
  static JsonNode read(byte[] json, boolean whole) throws IOException {
    try {
      return read(JSON.createParser(json), whole);
    } catch (CharConversionException | JsonParseException e) {
      String text = new String(json, StandardCharsets.UTF_8);
      if (text.indexOf(REPLACEMENT) < 0) {
        throw e;
      }
      // Go reads bytes that are not UTF-8 as this character.
      return read(JSON.createParser(text), whole);
    }
  }

  private static JsonNode read(JsonParser opened, boolean whole) throws IOException {
    try (JsonParser parser = opened) {
      if (parser.nextToken() == null) {
        return MissingNode.getInstance();
      }
      JsonNode tree = value(parser);
      if (whole && parser.nextToken() != null) {
        throw new JsonParseException(parser, "more than one value");
      }
      return tree;
    }
  }

  /** The value that begins with the current token; the parser is left at its last. */
  private static JsonNode value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> throw new JsonParseException(parser, "no value: " + parser.currentToken());
    };
  }

  /** Of a name that is there twice, the last value counts. */
  private static ObjectNode object(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      object.set(name, value(parser));
    }
    return object;
  }

  private static ArrayNode array(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser));
    }
    return array;
  }

  private static JsonNode integer(JsonParser parser) throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }
}

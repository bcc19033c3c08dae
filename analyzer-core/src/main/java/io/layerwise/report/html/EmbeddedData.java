package io.layerwise.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.report.AppendableWriter;
import io.layerwise.report.Wording;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** JSON within a page: neither an end tag nor a comment can begin in it. */
final class EmbeddedData {
  /** Writes the fields of the document. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** Escapes what HTML looks for in a script, and all that is not ASCII. */
  private static final class Escapes extends CharacterEscapes {
    private static final String LOOKED_FOR = "<>&";

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      LOOKED_FOR.chars().forEach(c -> codes[c] = ESCAPE_STANDARD);
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }

  private static final JsonFactory JSON =
      ((JsonFactoryBuilder) JsonFactory.builder())
          .characterEscapes(new Escapes())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private EmbeddedData() {}

  /** The layers of an image: what made each, and whether it is the base image's. */
  static void writeLayers(JsonGenerator json, ImageAnalysis analysis) throws IOException {
    Wording wording = new Wording(analysis);
    json.writeArrayFieldStart("layers");
    for (int i = 0; i < analysis.layers().size(); i++) {
      json.writeStartArray();
      json.writeString(wording.instruction(i));
      json.writeBoolean(analysis.isBase(i));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  static void write(Html html, Appendable out, Body body) throws IOException {
    html.open("script", "type", "application/json", "id", "data");
    try (JsonGenerator json = JSON.createGenerator(new AppendableWriter(out))) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    html.close("script");
  }
}

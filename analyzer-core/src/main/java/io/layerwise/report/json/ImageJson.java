package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.archive.Image;
import io.layerwise.oci.Digest;
import java.io.IOException;

/** Which image a document is about. */
final class ImageJson {
  private ImageJson() {}

  static void write(JsonGenerator json, ImageAnalysis analysis) throws IOException {
    write(json, "image", analysis);
  }

  static void write(JsonGenerator json, String field, ImageAnalysis analysis) throws IOException {
    Image image = analysis.image();
    json.writeObjectFieldStart(field);
    json.writeArrayFieldStart("tags");
    for (String tag : image.tags()) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeStringField("platform", image.platform().toString());
    json.writeStringField("configDigest", image.configDigest().toString());
    JsonReport.text(json, "manifestDigest", image.manifestDigest().map(Digest::toString));
    json.writeStringField("builder", analysis.history().builder().label());
    json.writeEndObject();
  }
}

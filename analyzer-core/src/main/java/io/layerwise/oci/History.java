package io.layerwise.oci;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of an image's history (OCI image spec, config.md). Whoever built the image wrote it, so
 * it is a hint about how a layer came to be, not a fact about what is in it.
 *
 * @param emptyLayer whether the line made no layer
 */
public record History(
    Optional<Instant> created,
    String createdBy,
    String author,
    String comment,
    boolean emptyLayer) {

  static History from(JsonObject json) throws ImageReadException {
    return new History(
        json.instant("created"),
        json.text("created_by").orElse(""),
        json.text("author").orElse(""),
        json.text("comment").orElse(""),
        json.flag("empty_layer"));
  }
}

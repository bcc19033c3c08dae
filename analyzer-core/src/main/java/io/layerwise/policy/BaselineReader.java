package io.layerwise.policy;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.layerwise.oci.Quoted;
import io.layerwise.policy.Baseline.Known;
import io.layerwise.policy.Baseline.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the file of a baseline, and nothing that only looks like it. */
final class BaselineReader {
  private static final String REMEDY = "Write it anew: layerwise check IMAGE --write-baseline FILE";

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final String file;

  BaselineReader(String file) {
    this.file = file;
  }

  Baseline read(byte[] json) throws PolicyException {
    JsonNode root = parse(json);
    if (!root.path("schema").isTextual()) {
      throw refuse("schema " + Quoted.of(Baseline.SCHEMA), "no baseline of layerwise check");
    }
    String schema = text(root, "schema");
    if (!schema.equals(Baseline.SCHEMA)) {
      throw refuse("schema " + Quoted.of(Baseline.SCHEMA), Quoted.of(schema));
    }
    JsonNode totals = root.path("totals");
    return new Baseline(
        text(root, "imageId"),
        number(totals, "layerBytes"),
        number(totals, "blobBytes"),
        number(totals, "contentBytes"),
        number(totals, "deadBytes"),
        parts(root, "layers", "instruction"),
        parts(root, "directories", "path"),
        known(root.path("findings")));
  }

  private JsonNode parse(byte[] json) throws PolicyException {
    try {
      JsonNode root = JSON.readValue(json);
      if (root.isObject()) {
        return root;
      }
      throw refuse("a JSON object", "something else");
    } catch (JsonProcessingException e) {
      Optional<JsonLocation> location = Optional.ofNullable(e.getLocation());
      throw new PolicyException(
          PolicyException.BASELINE,
          file,
          Math.max(1, location.map(JsonLocation::getLineNr).orElse(1)),
          Math.max(1, location.map(JsonLocation::getColumnNr).orElse(1)),
          "a baseline in JSON",
          Quoted.printable(e.getOriginalMessage()),
          REMEDY);
    } catch (PolicyException e) {
      throw e;
    } catch (IOException e) {
      throw refuse("a baseline in JSON", Quoted.printable(String.valueOf(e.getMessage())));
    }
  }

  private List<Known> known(JsonNode findings) throws PolicyException {
    if (!findings.isArray()) {
      throw refuse("a list of findings", "none");
    }
    List<Known> known = new ArrayList<>();
    for (JsonNode finding : findings) {
      known.add(new Known(text(finding, "id"), text(finding, "fingerprint")));
    }
    return known;
  }

  private List<Part> parts(JsonNode root, String field, String name) throws PolicyException {
    JsonNode list = root.path(field);
    if (!list.isArray()) {
      throw refuse("a list of " + field, "none");
    }
    List<Part> parts = new ArrayList<>();
    for (JsonNode part : list) {
      parts.add(new Part(text(part, name), number(part, "bytes")));
    }
    return parts;
  }

  private String text(JsonNode object, String field) throws PolicyException {
    JsonNode value = object.path(field);
    if (!value.isTextual()) {
      throw refuse("a text as " + field, "none");
    }
    return value.textValue();
  }

  private long number(JsonNode object, String field) throws PolicyException {
    JsonNode value = object.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw refuse("a whole number from 0 as " + field, "none");
    }
    return value.longValue();
  }

  private PolicyException refuse(String expected, String found) {
    return new PolicyException(PolicyException.BASELINE, file, 1, 1, expected, found, REMEDY);
  }
}

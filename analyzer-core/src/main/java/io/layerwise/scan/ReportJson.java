package io.layerwise.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object of a report, whose fields are asked for by name and type, so that a wrong one is
 * told by its JSON Pointer. A field that is {@code null} counts as absent: Go writes it for an
 * empty list.
 */
final class ReportJson {
  private static final String SCAN_AGAIN =
      "Scan the image again, and give the report as the scanner wrote it.";

  private final JsonNode node;
  private final String pointer;

  private ReportJson(JsonNode node, String pointer) throws ScanReportException {
    if (!node.isObject()) {
      throw wrong(pointer, "a JSON object", describe(node));
    }
    this.node = node;
    this.pointer = pointer;
  }

  static ReportJson parse(byte[] json) throws ScanReportException {
    return new ReportJson(ReportParser.parse(json), "");
  }

  boolean has(String name) {
    return node.has(name);
  }

  /** Empty for an empty text too: Go writes one for what is not known. */
  Optional<String> text(String name) throws ScanReportException {
    Optional<JsonNode> field = field(name);
    return field.isEmpty()
        ? Optional.empty()
        : Optional.of(text(field.get(), child(name))).filter(text -> !text.isBlank());
  }

  String requiredText(String name) throws ScanReportException {
    return text(name).orElseThrow(() -> wrong(child(name), "a string", "nothing"));
  }

  Optional<Integer> number(String name) throws ScanReportException {
    Optional<JsonNode> field = field(name);
    if (field.isPresent() && !(field.get().isIntegralNumber() && field.get().canConvertToInt())) {
      throw wrong(child(name), "a whole number", describe(field.get()));
    }
    return field.map(JsonNode::intValue);
  }

  Optional<Digest> digest(String name) throws ScanReportException {
    Optional<String> text = text(name);
    return text.isEmpty() ? Optional.empty() : Optional.of(digest(text.get(), child(name)));
  }

  List<Digest> digests(String name) throws ScanReportException {
    List<Digest> digests = new ArrayList<>();
    for (String text : texts(name)) {
      digests.add(digest(text, child(name) + "/" + digests.size()));
    }
    return List.copyOf(digests);
  }

  List<String> texts(String name) throws ScanReportException {
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(name)) {
      texts.add(text(element, child(name) + "/" + texts.size()));
    }
    return List.copyOf(texts);
  }

  Optional<ReportJson> object(String name) throws ScanReportException {
    Optional<JsonNode> field = field(name);
    return field.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReportJson(field.get(), child(name)));
  }

  ReportJson requiredObject(String name) throws ScanReportException {
    return object(name).orElseThrow(() -> wrong(child(name), "a JSON object", "nothing"));
  }

  List<ReportJson> objects(String name) throws ScanReportException {
    List<ReportJson> objects = new ArrayList<>();
    for (JsonNode element : array(name)) {
      objects.add(new ReportJson(element, child(name) + "/" + objects.size()));
    }
    return List.copyOf(objects);
  }

  ScanReportException wrong(String name, String expected) {
    return wrong(child(name), expected, field(name).map(ReportJson::describe).orElse("nothing"));
  }

  private Iterable<JsonNode> array(String name) throws ScanReportException {
    Optional<JsonNode> field = field(name);
    if (field.isPresent() && !field.get().isArray()) {
      throw wrong(child(name), "a JSON array", describe(field.get()));
    }
    return field.<Iterable<JsonNode>>map(array -> array).orElse(List.of());
  }

  private Optional<JsonNode> field(String name) {
    return Optional.ofNullable(node.get(name)).filter(field -> !field.isNull());
  }

  /** All names that are asked for are plain, so none needs RFC 6901's escapes. */
  private String child(String name) {
    return pointer + "/" + name;
  }

  private static Digest digest(String text, String pointer) throws ScanReportException {
    try {
      return Digest.parse(text);
    } catch (ImageReadException e) {
      throw wrong(pointer, e.expected(), e.found());
    }
  }

  private static String text(JsonNode node, String pointer) throws ScanReportException {
    if (!node.isTextual()) {
      throw wrong(pointer, "a string", describe(node));
    }
    return node.textValue();
  }

  private static String describe(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "an array";
      case STRING -> Quoted.of(node.textValue());
      case MISSING -> "nothing";
      default -> Quoted.printable(node.asText());
    };
  }

  static ScanReportException wrong(String pointer, String expected, String found) {
    return new ScanReportException(pointer, expected, found, SCAN_AGAIN);
  }
}

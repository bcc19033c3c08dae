package io.layerwise.oci;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.layerwise.oci.ImageReadException.Fault;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object whose fields are asked for by name and type, so that a wrong one is reported with
 * its place ({@code rootfs.diff_ids[2]}). Fields are found as Go's encoding/json finds them, for
 * engines read these files with it: without regard to case, the last one of those that fit, and
 * {@code null} as if it were absent, or in a list as an empty value.
 */
final class JsonObject {
  /** Reads one element of an array. */
  interface Reader<T> {
    T read(JsonObject json) throws ImageReadException;
  }

  private final JsonNode node;
  private final String place;

  private JsonObject(JsonNode node, String place) throws ImageReadException {
    if (!node.isObject()) {
      throw unexpected("a JSON object" + (place.isEmpty() ? "" : " at " + place), node);
    }
    this.node = node;
    this.place = place;
  }

  static JsonObject parse(byte[] json) throws ImageReadException {
    return new JsonObject(tree(json, true), "");
  }

  /** Whether a field is there and not {@code null}. */
  boolean has(String name) {
    return field(name).isPresent();
  }

  /** The array that the text begins with; what stands behind it is not looked at. */
  static <T> List<T> parseArray(byte[] json, Reader<T> reader) throws ImageReadException {
    return elements(tree(json, false), "", reader);
  }

  private static JsonNode tree(byte[] json, boolean whole) throws ImageReadException {
    try {
      return JsonTree.read(json, whole);
    } catch (JsonProcessingException e) {
      throw notJson(Quoted.printable(e.getOriginalMessage()) + place(e));
    } catch (IOException e) {
      // Reading from memory does not fail, but bytes may be no text in any encoding of JSON.
      throw notJson(Quoted.printable(String.valueOf(e.getMessage())));
    }
  }

  private static ImageReadException notJson(String found) {
    return new ImageReadException(
        Fault.MALFORMED,
        "JSON",
        found,
        "Save the image again; this file of the archive is damaged.");
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " at line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  Optional<String> text(String name) throws ImageReadException {
    Optional<JsonNode> field = field(name);
    return field.isEmpty() ? Optional.empty() : Optional.of(text(field.get(), child(name)));
  }

  String requiredText(String name) throws ImageReadException {
    return text(name).orElseThrow(() -> absent("a string", name));
  }

  Optional<Long> number(String name) throws ImageReadException {
    Optional<JsonNode> field = field(name);
    if (field.isPresent() && !field.get().canConvertToLong()) {
      throw unexpected("a whole number at " + child(name), field.get());
    }
    return field.map(JsonNode::longValue);
  }

  boolean flag(String name) throws ImageReadException {
    Optional<JsonNode> field = field(name);
    if (field.isPresent() && !field.get().isBoolean()) {
      throw unexpected("true or false at " + child(name), field.get());
    }
    return field.isPresent() && field.get().booleanValue();
  }

  /** A time; one that is not written as RFC 3339 says counts as unknown. */
  Optional<Instant> instant(String name) throws ImageReadException {
    Optional<String> text = text(name);
    try {
      return text.map(t -> OffsetDateTime.parse(t).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  Optional<JsonObject> object(String name) throws ImageReadException {
    Optional<JsonNode> field = field(name);
    return field.isEmpty()
        ? Optional.empty()
        : Optional.of(new JsonObject(field.get(), child(name)));
  }

  JsonObject requiredObject(String name) throws ImageReadException {
    return object(name).orElseThrow(() -> absent("a JSON object", name));
  }

  List<String> texts(String name) throws ImageReadException {
    Optional<JsonNode> field = field(name);
    if (field.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode element : array(field.get(), child(name))) {
      texts.add(element.isNull() ? "" : text(element, child(name) + "[" + texts.size() + "]"));
    }
    return List.copyOf(texts);
  }

  /**
   * The words of a command: a list, or a single text, which Docker takes for a list of one (its
   * StrSlice).
   */
  List<String> words(String name) throws ImageReadException {
    Optional<JsonNode> field = field(name).filter(JsonNode::isTextual);
    return field.isPresent() ? List.of(field.get().textValue()) : texts(name);
  }

  <T> List<T> objects(String name, Reader<T> reader) throws ImageReadException {
    Optional<JsonNode> field = field(name);
    return field.isEmpty() ? List.of() : elements(field.get(), child(name), reader);
  }

  <T> List<T> requiredObjects(String name, Reader<T> reader) throws ImageReadException {
    if (field(name).isEmpty()) {
      throw absent("a JSON array", name);
    }
    return objects(name, reader);
  }

  Map<String, String> textMap(String name) throws ImageReadException {
    Map<String, String> map = new LinkedHashMap<>();
    Optional<JsonObject> object = object(name);
    if (object.isPresent()) {
      for (Map.Entry<String, JsonNode> field : object.get().node.properties()) {
        JsonNode value = field.getValue();
        String place = child(name) + "." + field.getKey();
        map.put(field.getKey(), value.isNull() ? "" : text(value, place));
      }
    }
    return map;
  }

  /** The names of an object that Go writes for a set, {@code {"80/tcp":{}}}, in their order. */
  Set<String> keys(String name) throws ImageReadException {
    Set<String> keys = new LinkedHashSet<>();
    Optional<JsonObject> object = object(name);
    if (object.isPresent()) {
      object.get().node.fieldNames().forEachRemaining(keys::add);
    }
    return keys;
  }

  /** The object's own names, in their order. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private Optional<JsonNode> field(String name) {
    Optional<JsonNode> found = Optional.empty();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().equalsIgnoreCase(name) && !field.getValue().isNull()) {
        found = Optional.of(field.getValue());
      }
    }
    return found;
  }

  private String child(String name) {
    return place.isEmpty() ? name : place + "." + name;
  }

  private static <T> List<T> elements(JsonNode array, String place, Reader<T> reader)
      throws ImageReadException {
    List<T> elements = new ArrayList<>();
    for (JsonNode element : array(array, place)) {
      JsonNode object = element.isNull() ? JsonNodeFactory.instance.objectNode() : element;
      elements.add(reader.read(new JsonObject(object, place + "[" + elements.size() + "]")));
    }
    return List.copyOf(elements);
  }

  private static JsonNode array(JsonNode node, String place) throws ImageReadException {
    if (!node.isArray()) {
      throw unexpected("a JSON array" + (place.isEmpty() ? "" : " at " + place), node);
    }
    return node;
  }

  private static String text(JsonNode node, String place) throws ImageReadException {
    if (!node.isTextual()) {
      throw unexpected("a string at " + place, node);
    }
    return node.textValue();
  }

  private ImageReadException absent(String expected, String name) {
    return unexpected(expected + " at " + child(name), "nothing");
  }

  private static ImageReadException unexpected(String expected, JsonNode found) {
    return unexpected(expected, Quoted.printable(found.toString()));
  }

  private static ImageReadException unexpected(String expected, String found) {
    return new ImageReadException(
        Fault.MALFORMED,
        expected,
        found,
        "Save the image again, or check that this archive is a container image.");
  }
}

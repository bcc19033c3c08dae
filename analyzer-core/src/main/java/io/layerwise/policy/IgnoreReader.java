package io.layerwise.policy;

import io.layerwise.analysis.FileGlob;
import io.layerwise.policy.PolicyDocument.Entry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one ignore of a policy file. */
final class IgnoreReader {
  private static final List<String> KEYS = List.of("id", "path", "image", "reason", "expires");

  private final PolicyDocument document;
  private final Map<String, Node> values = new LinkedHashMap<>();

  IgnoreReader(PolicyDocument document) {
    this.document = document;
  }

  Ignore read(Node node) throws PolicyException {
    for (Entry entry : document.entries(node, "an ignore with id and reason")) {
      if (!KEYS.contains(entry.key())) {
        throw document.unknown(entry.keyNode(), "a known key", entry.key(), KEYS);
      }
      values.put(entry.key(), entry.value());
    }
    String id = required(node, "id");
    PolicyReader.requireId(document, values.getOrDefault("id", node), id);
    return new Ignore(
        id, glob("path"), glob("image"), required(node, "reason"), date(), document.origin(node));
  }

  private String required(Node ignore, String key) throws PolicyException {
    Node value = values.get(key);
    String remedy = "Write `" + key + ":` into the ignore; id and reason are mandatory.";
    if (value == null) {
      throw document.missing(ignore, "an ignore with its " + key, "no " + key, remedy);
    }
    String text = document.text(value, "the " + key + " of the ignore");
    if (text.isBlank()) {
      throw document.refuse(value, "the " + key + " of the ignore", remedy);
    }
    return text;
  }

  private Optional<FileGlob> glob(String key) throws PolicyException {
    Node value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    String text = document.text(value, "a glob");
    if (!Budget.isGlob(text)) {
      throw document.refuse(value, "a glob, such as /var/** or shop:*", "Correct the glob.");
    }
    return Optional.of(FileGlob.of(text));
  }

  private Optional<LocalDate> date() throws PolicyException {
    Node value = values.get("expires");
    if (value == null) {
      return Optional.empty();
    }
    String expected = "a date, such as 2027-01-31";
    try {
      return Optional.of(LocalDate.parse(document.text(value, expected)));
    } catch (DateTimeParseException e) {
      throw document.refuse(value, expected, "Write the last day on which the ignore holds.");
    }
  }
}

package io.layerwise.compose;

import java.util.LinkedHashMap;
import java.util.Map;

/** A mapping that may be written as a sequence of {@code NAME=value}, or of names alone. */
final class NameValues {
  private NameValues() {}

  /** The long form; what is neither stays as it is, to be refused by who reads it. */
  static YamlNode of(YamlNode node) throws ComposeException {
    if (!(node instanceof YamlSequence sequence)) {
      return node;
    }
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    for (YamlNode item : sequence.items()) {
      if (item.isAbsent()) {
        continue;
      }
      if (!(item instanceof YamlScalar scalar)) {
        throw item.refuse("NAME=value", "Write each entry as one text, or all as a mapping.");
      }
      YamlMapping.Entry entry = entry(scalar.value());
      entries.put(entry.key().text(), entry);
    }
    return new YamlMapping(entries, sequence.tag(), sequence.position());
  }

  private static YamlMapping.Entry entry(ComposeValue item) {
    int equals = item.text().indexOf('=');
    if (equals < 0) {
      return new YamlMapping.Entry(item, YamlScalar.ofNull(item.position()));
    }
    ComposeValue value = item.part(item.text().substring(equals + 1));
    return new YamlMapping.Entry(item.part(item.text().substring(0, equals)), YamlScalar.of(value));
  }
}

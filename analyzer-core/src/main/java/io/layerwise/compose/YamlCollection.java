package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sequence or mapping whose end has not been read yet. */
final class YamlCollection {
  private static final String MERGE_KEY = "<<";

  private final boolean mapping;
  private final MergeTag tag;
  private final ComposePosition position;
  private final @Nullable String anchor;
  private final int nodesBefore;
  private final List<YamlNode> items = new ArrayList<>();
  private final Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
  private @Nullable ComposeValue key;
  private boolean keyIsMerge;
  private @Nullable YamlNode merged;

  private YamlCollection(
      boolean mapping,
      MergeTag tag,
      ComposePosition position,
      @Nullable String anchor,
      int nodesBefore) {
    this.mapping = mapping;
    this.tag = tag;
    this.position = position;
    this.anchor = anchor;
    this.nodesBefore = nodesBefore;
  }

  static YamlCollection mapping(
      MergeTag tag, ComposePosition position, @Nullable String anchor, int nodesBefore) {
    return new YamlCollection(true, tag, position, anchor, nodesBefore);
  }

  static YamlCollection sequence(
      MergeTag tag, ComposePosition position, @Nullable String anchor, int nodesBefore) {
    return new YamlCollection(false, tag, position, anchor, nodesBefore);
  }

  @Nullable String anchor() {
    return anchor;
  }

  int nodesBefore() {
    return nodesBefore;
  }

  /**
   * @param plain whether it is written without quotes, and so may be a merge key
   */
  void add(YamlNode node, boolean plain) throws ComposeException {
    if (!mapping) {
      items.add(node);
    } else if (key == null) {
      key = key(node);
      keyIsMerge = plain && key.text().equals(MERGE_KEY);
    } else {
      put(key, node);
      key = null;
    }
  }

  private static ComposeValue key(YamlNode node) throws ComposeException {
    if (node instanceof YamlScalar scalar) {
      return scalar.value();
    }
    throw node.refuse("a single value as key", "Write the key as text.");
  }

  private void put(ComposeValue key, YamlNode value) throws ComposeException {
    boolean twice =
        keyIsMerge
            ? merged != null
            : entries.put(key.text(), new YamlMapping.Entry(key, value)) != null;
    if (twice) {
      throw new ComposeException(
          key.position(),
          "each key once",
          Quoted.of(key.text()) + " again",
          "Keep one of them; of `<<` give a list.");
    }
    if (keyIsMerge) {
      merged = value;
    }
  }

  YamlNode finish() throws ComposeException {
    if (!mapping) {
      return new YamlSequence(items, tag, position);
    }
    if (merged instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        mergeKey(item);
      }
    } else if (merged != null) {
      mergeKey(merged);
    }
    return new YamlMapping(entries, tag, position);
  }

  /** YAML's merge key: what is there already stays, so the earlier of a list wins. */
  private void mergeKey(YamlNode node) throws ComposeException {
    if (!(node instanceof YamlMapping other)) {
      throw node.refuse("a mapping, or a list of mappings, for <<", "Alias a mapping there.");
    }
    other.entries().forEach(entries::putIfAbsent);
  }
}

package io.layerwise.compose;

import java.util.Collections;
import java.util.List;

/** Values in order. */
record YamlSequence(List<YamlNode> items, MergeTag tag, ComposePosition position)
    implements YamlNode {

  YamlSequence {
    items = Collections.unmodifiableList(items);
  }
}

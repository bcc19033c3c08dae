package io.layerwise.waste;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import java.io.IOException;
import java.util.List;

/** One kind of waste: how it is told, and how it is undone. Rules keep nothing between images. */
public interface WasteRule {
  /** What it is called and what it means; its class says when it claims. */
  CatalogueEntry entry();

  /**
   * Patterns of paths, all rules' matched in one walk (see {@link PathPatterns}); {@link
   * WasteImage#matches} gives what they matched.
   */
  default List<String> patterns() {
    return List.of();
  }

  /** Claims the bytes that the rule is about, of those that no earlier rule claimed. */
  void claim(WasteImage image, Claims claims) throws IOException;

  /** What to write instead, for what was claimed at one place. */
  Change change(Occurrence occurrence);
}

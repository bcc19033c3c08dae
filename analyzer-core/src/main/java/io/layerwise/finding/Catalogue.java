package io.layerwise.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All kinds of findings, by code. */
public final class Catalogue {
  private final Map<String, CatalogueEntry> entries;

  private Catalogue(Map<String, CatalogueEntry> entries) {
    this.entries = entries;
  }

  /**
   * @throws IllegalArgumentException where two entries have one code
   */
  public static Catalogue of(List<CatalogueEntry> entries) {
    Map<String, CatalogueEntry> byId = new LinkedHashMap<>();
    for (CatalogueEntry entry : entries) {
      if (byId.put(entry.code().id(), entry) != null) {
        throw new IllegalArgumentException("two entries of the code " + entry.code());
      }
    }
    return new Catalogue(byId);
  }

  /** In the order in which bytes are claimed. */
  public List<CatalogueEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The entry of a code, as a person wrote it. */
  public Optional<CatalogueEntry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }
}

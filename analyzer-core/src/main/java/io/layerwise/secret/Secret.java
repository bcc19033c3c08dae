package io.layerwise.secret;

import java.util.Optional;

/**
 * A secret that was found.
 *
 * @param name of the variable that holds it, where one does
 * @param line that it begins on, from 1
 * @param masked what may be shown of it
 */
public record Secret(
    SecretKind kind, Certainty certainty, Optional<String> name, int line, String masked) {

  /** In words: {@code GitHub token ghp_…}, {@code DB_PASSWORD=h…}. */
  public String described() {
    return name.filter(any -> kind == SecretKind.VALUE)
        .map(variable -> variable + "=" + masked)
        .orElseGet(() -> kind.isKey() ? kind.label() : kind.label() + " " + masked);
  }
}

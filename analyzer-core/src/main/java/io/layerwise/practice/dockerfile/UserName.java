package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import java.util.Optional;

/**
 * Whom a USER names, without its group ("USER").
 *
 * @param text a name or a number; empty means root, as in {@code USER :1000}
 */
record UserName(String text) {

  /** Empty where it takes a value that is not known. */
  static Optional<UserName> of(DockerfileEvidence evidence, DockerfileInstruction user) {
    return evidence
        .expand(user, user.arguments())
        .map(value -> new UserName(value.split(":", 2)[0].strip()));
  }

  boolean isNumber() {
    return text.matches("[0-9]+");
  }

  boolean isRoot() {
    return text.isEmpty() || text.equals("root") || text.matches("0+");
  }
}

package io.layerwise.history;

import io.layerwise.oci.History;
import java.util.Optional;

/** kaniko (pkg/executor/build.go): the author signs; the Dockerfile's own words are recorded. */
final class KanikoDialect implements Dialect {
  private static final String AUTHOR = "kaniko";

  @Override
  public Optional<Reading> read(History line, Shells shells) {
    if (!line.author().equals(AUTHOR)) {
      return Optional.empty();
    }
    return Optional.of(
        DockerfileLine.parse(line.createdBy())
            .map(instruction -> instruction.read(shells, Builder.KANIKO))
            .orElseGet(() -> Reading.other(line.createdBy(), Builder.KANIKO)));
  }
}

package io.layerwise.history;

import io.layerwise.oci.History;
import java.util.Optional;

/**
 * BuildKit (frontend/dockerfile/dockerfile2llb/convert.go, {@code commitToHistory}): every line is
 * signed in its comment; RUN, COPY and ADD also end in {@code # buildkit}.
 */
final class BuildKitDialect implements Dialect {
  private static final String SIGNATURE = "buildkit.dockerfile";
  private static final String SUFFIX = "# buildkit";

  @Override
  public Optional<Reading> read(History line, Shells shells) {
    String createdBy = line.createdBy().stripTrailing();
    boolean suffixed = createdBy.endsWith(SUFFIX);
    if (!suffixed && !line.comment().startsWith(SIGNATURE)) {
      return Optional.empty();
    }
    String text =
        suffixed ? createdBy.substring(0, createdBy.length() - SUFFIX.length()) : createdBy;
    return Optional.of(
        DockerfileLine.parse(text)
            .map(instruction -> instruction.read(shells, Builder.BUILDKIT))
            .orElseGet(() -> Reading.other(text.strip(), Builder.BUILDKIT)));
  }
}

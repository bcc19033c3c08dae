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
  private static final String BEFORE_SUFFIX = " ";

  @Override
  public Optional<Reading> read(History line, Shells shells) {
    String createdBy = line.createdBy().stripTrailing();
    boolean suffixed = createdBy.endsWith(SUFFIX);
    if (!suffixed && !line.comment().startsWith(SIGNATURE)) {
      return Optional.empty();
    }
    String text = suffixed ? withoutSuffix(createdBy) : createdBy;
    return Optional.of(
        DockerfileLine.parse(text)
            .map(instruction -> instruction.read(shells, Builder.BUILDKIT))
            .orElseGet(() -> Reading.other(text.strip(), Builder.BUILDKIT)));
  }

  /** A here-document ends with a newline, which stands before the one blank. */
  private static String withoutSuffix(String createdBy) {
    String text = createdBy.substring(0, createdBy.length() - SUFFIX.length());
    return text.endsWith(BEFORE_SUFFIX) ? text.substring(0, text.length() - 1) : text;
  }
}

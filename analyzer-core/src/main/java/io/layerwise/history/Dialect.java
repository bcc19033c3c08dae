package io.layerwise.history;

import io.layerwise.oci.History;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How one builder, or one family of them, writes history. */
sealed interface Dialect permits BuildKitDialect, KanikoDialect, ShellDialect, ToolDialect {

  /** The surest mark first: BuildKit and kaniko sign every line, a shell may be anyone's. */
  List<Dialect> ALL =
      Stream.concat(
              Stream.of(new BuildKitDialect(), new KanikoDialect()),
              Stream.concat(Arrays.stream(ToolDialect.values()), Stream.of(new ShellDialect())))
          .toList();

  /**
   * @param shells those that a RUN of this line may have been given to
   * @return empty where another builder wrote the line
   */
  Optional<Reading> read(History line, Shells shells);

  /** The line in the first dialect that knows it. */
  static Reading readInAny(History line, Shells shells) {
    return ALL.stream()
        .flatMap(dialect -> dialect.read(line, shells).stream())
        .findFirst()
        .orElseGet(() -> readPlain(line, shells));
  }

  private static Reading readPlain(History line, Shells shells) {
    String description = line.createdBy().isBlank() ? line.comment() : line.createdBy();
    return DockerfileLine.parse(description)
        .map(dockerfile -> dockerfile.read(shells, Builder.UNKNOWN))
        .orElseGet(() -> Reading.other(description, Builder.UNKNOWN));
  }
}

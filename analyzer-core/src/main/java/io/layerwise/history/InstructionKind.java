package io.layerwise.history;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A Dockerfile keyword that history can record; {@link #OTHER} for a line that is none. */
public enum InstructionKind {
  RUN,
  COPY,
  ADD,
  CMD,
  ENTRYPOINT,
  ENV,
  ARG,
  USER,
  WORKDIR,
  EXPOSE,
  VOLUME,
  LABEL,
  HEALTHCHECK,
  SHELL,
  STOPSIGNAL,
  ONBUILD,
  MAINTAINER,
  OTHER;

  private static final Map<String, InstructionKind> BY_KEYWORD =
      Arrays.stream(values())
          .filter(kind -> kind != OTHER)
          .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

  /** Whether the instruction exists to put files into the image. */
  public boolean writesFiles() {
    return this == RUN || this == COPY || this == ADD;
  }

  /** Keywords are recorded in capitals by every builder, whatever the Dockerfile had. */
  static Optional<InstructionKind> ofKeyword(String word) {
    return Optional.ofNullable(BY_KEYWORD.get(word));
  }
}

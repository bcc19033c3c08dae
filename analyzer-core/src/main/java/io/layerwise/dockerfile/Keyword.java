package io.layerwise.dockerfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The instructions that there are (Dockerfile reference, "Overview"). */
public enum Keyword {
  ADD,
  ARG,
  CMD,
  COPY,
  ENTRYPOINT,
  ENV,
  EXPOSE,
  FROM,
  HEALTHCHECK,
  LABEL,
  MAINTAINER,
  ONBUILD,
  RUN,
  SHELL,
  STOPSIGNAL,
  USER,
  VOLUME,
  WORKDIR;

  private static final Map<String, Keyword> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

  /** In any case of letters: {@code run} is RUN ("Format"). */
  static Optional<Keyword> of(String word) {
    return Optional.ofNullable(BY_NAME.get(word.toUpperCase(Locale.ROOT)));
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }

  /** Whether a here-document can follow ("Here-Documents"). */
  public boolean takesHeredocs() {
    return this == RUN || this == COPY || this == ADD;
  }

  /**
   * Whether all of the arguments may be a JSON array ("Shell and exec form"); of HEALTHCHECK, what
   * follows its CMD may.
   */
  public boolean takesExecForm() {
    return switch (this) {
      case ADD, CMD, COPY, ENTRYPOINT, RUN, SHELL, VOLUME -> true;
      default -> false;
    };
  }
}

package io.layerwise.dockerfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a RUN has mounted while it works: {@code --mount=type=cache,target=/root/.npm}.
 *
 * @param options in order, with names in lower case; one without a value, such as {@code readonly},
 *     has the empty one
 */
public record Mount(Map<String, String> options) {

  public Mount {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** All of an instruction, in order. */
  public static List<Mount> of(DockerfileInstruction instruction) {
    return instruction.flags().stream()
        .filter(flag -> flag.name().equals("mount"))
        .map(flag -> parse(flag.value().orElse("")))
        .toList();
  }

  private static Mount parse(String value) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : value.split(",", -1)) {
      int equals = option.indexOf('=');
      String name = equals < 0 ? option : option.substring(0, equals);
      options.put(
          name.strip().toLowerCase(Locale.ROOT), equals < 0 ? "" : option.substring(equals + 1));
    }
    return new Mount(options);
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** {@code bind} where it is not said ("RUN --mount"). */
  public String type() {
    return option("type").orElse("bind");
  }

  /** The place that is mounted on, under any of its three names. */
  public Optional<String> target() {
    return option("target").or(() -> option("dst")).or(() -> option("destination"));
  }

  /** The stage or image that is mounted. */
  public Optional<String> from() {
    return option("from");
  }
}

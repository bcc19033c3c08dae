package io.layerwise.history;

import io.layerwise.oci.ImageConfig;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code org.opencontainers.image.base.name} or {@code .digest} says of an image's base (OCI
 * image spec, annotations.md), in the manifest's annotations or the configuration's labels.
 */
record BaseLabel(String place, String key, String value) {
  private static final String NAME = "org.opencontainers.image.base.name";
  private static final String DIGEST = "org.opencontainers.image.base.digest";
  private static final String LABEL = "label";

  static Optional<BaseLabel> of(ImageConfig config, Map<String, String> annotations) {
    Map<String, String> labels = config.container().labels();
    return find("annotation", NAME, annotations)
        .or(() -> find(LABEL, NAME, labels))
        .or(() -> find("annotation", DIGEST, annotations))
        .or(() -> find(LABEL, DIGEST, labels));
  }

  private static Optional<BaseLabel> find(String place, String key, Map<String, String> values) {
    return Optional.ofNullable(values.get(key))
        .flatMap(ImageName::of)
        .map(value -> new BaseLabel(place, key, value));
  }

  Optional<String> name() {
    return key.equals(NAME) ? Optional.of(value) : Optional.empty();
  }

  /** The reserved name for no base at all. */
  boolean isScratch() {
    return value.equals("scratch");
  }

  String evidence() {
    return "the %s %s names %s".formatted(place, key, value);
  }

  /** A label set below {@code line} was inherited, and speaks of the base image's own base. */
  boolean isInherited(ImageHistory history, int line) {
    return place.equals(LABEL)
        && history.instructions().subList(0, line).stream()
            .anyMatch(i -> i.kind() == InstructionKind.LABEL && i.arguments().contains(key));
  }
}

package io.layerwise.history;

import io.layerwise.oci.ContainerConfig;
import io.layerwise.oci.Digest;
import io.layerwise.oci.History;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An image configuration of which only the history matters, line by line. */
final class Configs {
  static final String BUILDKIT = "buildkit.dockerfile.v0";

  private final List<History> lines = new ArrayList<>();
  private Optional<Instant> time = Optional.of(Instant.parse("2024-05-01T10:00:00Z"));
  private String author = "";
  private List<String> shell = List.of();
  private Map<String, String> labels = Map.of();

  static Configs history() {
    return new Configs();
  }

  /** The time of the lines that follow. */
  Configs at(String instant) {
    time = Optional.of(Instant.parse(instant));
    return this;
  }

  Configs author(String name) {
    author = name;
    return this;
  }

  Configs shell(String... words) {
    shell = List.of(words);
    return this;
  }

  Configs label(String key, String value) {
    labels = Map.of(key, value);
    return this;
  }

  Configs layer(String createdBy) {
    return layer(createdBy, "");
  }

  Configs layer(String createdBy, String comment) {
    lines.add(new History(time, createdBy, author, comment, false));
    return this;
  }

  Configs empty(String createdBy) {
    return empty(createdBy, "");
  }

  Configs empty(String createdBy, String comment) {
    lines.add(new History(time, createdBy, author, comment, true));
    return this;
  }

  /** With a layer for every line that makes one. */
  ImageConfig config() {
    return config((int) lines.stream().filter(line -> !line.emptyLayer()).count());
  }

  ImageConfig config(int layers) {
    List<Digest> diffIds = new ArrayList<>();
    for (int i = 0; i < layers; i++) {
      diffIds.add(diffId(i));
    }
    ContainerConfig container =
        new ContainerConfig(
            "",
            List.of(),
            List.of(),
            List.of(),
            "",
            Set.of(),
            Set.of(),
            labels,
            "",
            shell,
            List.of(),
            Optional.empty());
    return new ImageConfig(
        new Platform("linux", "amd64", Optional.empty()),
        Optional.empty(),
        "",
        container,
        diffIds,
        List.copyOf(lines));
  }

  ImageHistory read() {
    return ImageHistory.of(config());
  }

  Instruction last() {
    List<Instruction> instructions = read().instructions();
    return instructions.get(instructions.size() - 1);
  }

  static Digest diffId(int layer) {
    return Digest.sha256(("layer " + layer).getBytes(StandardCharsets.UTF_8));
  }
}

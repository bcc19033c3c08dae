package io.layerwise.oci;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code json} of one layer as Docker wrote it before 1.10 (moby image spec v1): then each
 * layer was an image of its own with a parent.
 *
 * @param parent the id of the layer below, if there is one
 * @param container how a container is started if this is the top layer
 * @param history the line of the history that made the layer
 */
public record V1Image(
    Optional<String> parent,
    Platform platform,
    Optional<Instant> created,
    String author,
    ContainerConfig container,
    History history) {

  /** What Docker from 1.10 on wrote as the time of all layers but the top one, for old readers. */
  private static final Instant NO_TIME = Instant.EPOCH;

  /**
   * @param json the bytes of a layer's {@code json}
   * @throws ImageReadException where they are not such a document
   */
  public static V1Image parse(byte[] json) throws ImageReadException {
    JsonObject root = JsonObject.parse(json);
    Optional<JsonObject> config = root.object("config");
    Optional<JsonObject> builder = root.object("container_config");
    List<String> command = builder.isPresent() ? builder.get().words("Cmd") : List.of();
    String author = root.text("author").orElse("");
    return new V1Image(
        root.text("parent").filter(parent -> !parent.isEmpty()),
        new Platform(
            root.text("os").filter(os -> !os.isEmpty()).orElse("linux"),
            root.text("architecture").filter(a -> !a.isEmpty()).orElse("amd64")),
        root.instant("created"),
        author,
        config.isPresent() ? ContainerConfig.from(config.get()) : ContainerConfig.empty(),
        new History(
            root.instant("created"),
            String.join(" ", command),
            author,
            root.text("comment").orElse(""),
            false));
  }

  /**
   * Which layer each tag names.
   *
   * @param json the bytes of {@code repositories}, {@code {"NAME": {"TAG": "ID"}}}
   * @return ids by {@code NAME:TAG}
   * @throws ImageReadException where they are not such a document
   */
  public static Map<String, String> parseRepositories(byte[] json) throws ImageReadException {
    JsonObject root = JsonObject.parse(json);
    Map<String, String> ids = new LinkedHashMap<>();
    for (String name : root.keys()) {
      root.textMap(name).forEach((tag, id) -> ids.put(name + ":" + tag, id));
    }
    return ids;
  }

  /**
   * Whether Docker from 1.10 on may have written this for old readers, beside a configuration and a
   * {@code manifest.json}.
   */
  public boolean isForOldReaders() {
    return created.equals(Optional.of(NO_TIME));
  }
}

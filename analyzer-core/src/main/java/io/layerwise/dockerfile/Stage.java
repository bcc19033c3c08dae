package io.layerwise.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * A FROM and what follows it.
 *
 * @param index from 0, as {@code COPY --from=0} counts
 * @param name in lower case, since stages are found in any case
 * @param instructions without the FROM
 */
public record Stage(
    int index,
    DockerfileInstruction from,
    Optional<String> name,
    StageBase base,
    List<DockerfileInstruction> instructions) {

  public Stage {
    instructions = List.copyOf(instructions);
  }

  /** The image as written, with variables. */
  public String image() {
    return from.words().get(0);
  }

  /** As written, with variables: {@code $BUILDPLATFORM}. */
  public Optional<String> platform() {
    return from.flagValue("platform");
  }
}

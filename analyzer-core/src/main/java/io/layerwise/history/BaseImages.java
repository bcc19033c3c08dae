package io.layerwise.history;

import io.layerwise.history.Builds.Start;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of an image's lowest layers are those of its base image.
 *
 * <p>The surest evidence counts, in this order:
 *
 * <ol>
 *   <li>a base image that the user gave, whose diff IDs are the lowest of this image. One that is
 *       not below this image proves nothing, and the rest is asked;
 *   <li>the label or annotation {@code org.opencontainers.image.base.name} or {@code .digest},
 *       unless the history shows that it was inherited. It names the base but not its layers: those
 *       are told as in 3 and 4, and without a root file system at the bottom;
 *   <li>Buildah's comment {@code FROM image}, where Buildah made this image. An id of an image
 *       between two steps is no such name;
 *   <li>the history: all below the last line with which another builder begins; or, on a lowest
 *       layer that is a root file system ({@code ADD … /}, {@code # debian.sh}, an import), all
 *       below the last line that lies more than an hour from the one before it, which with nothing
 *       but metadata after it is a CMD, or an ENTRYPOINT that is set again later.
 * </ol>
 *
 * <p>A change of builder is certain, yet on a chain of bases it may show a lower one than FROM
 * named, so the layers told are the base's but may not be all of them. Where nothing is certain
 * there is no base; so is an image that was built on nothing: none is its own base.
 */
public final class BaseImages {
  private static final Set<Builder> ROOT_FILE_SYSTEM_BUILDERS =
      Set.of(Builder.DEBUERREOTYPE, Builder.IMPORT, Builder.APKO, Builder.NIX, Builder.BAZEL);

  private BaseImages() {}

  /**
   * @param annotations those of the image's manifest
   * @param givenBaseDiffIds the layers of the base image that the user gave
   * @return empty where no evidence is good enough
   */
  public static Optional<BaseImage> detect(
      ImageConfig config,
      Map<String, String> annotations,
      Optional<List<Digest>> givenBaseDiffIds) {
    Optional<BaseImage> given = givenBaseDiffIds.flatMap(base -> given(config, base));
    if (given.isPresent()) {
      return given;
    }
    ImageHistory history = ImageHistory.of(config);
    return history.attributed() ? told(config, annotations, history) : Optional.empty();
  }

  private static Optional<BaseImage> given(ImageConfig config, List<Digest> base) {
    List<Digest> image = config.diffIds();
    int layers = base.size();
    if (layers == 0 || layers > image.size() || !image.subList(0, layers).equals(base)) {
      return Optional.empty();
    }
    String evidence =
        layers == 1
            ? "the given base image's layer is the lowest of this image"
            : "the given base image's %d layers are the lowest of this image".formatted(layers);
    return Optional.of(new BaseImage(layers, evidence, Optional.empty()));
  }

  private static Optional<BaseImage> told(
      ImageConfig config, Map<String, String> annotations, ImageHistory history) {
    Builds builds = new Builds(config, history);
    Optional<BaseLabel> label = BaseLabel.of(config, annotations);
    Optional<Start> labelled = builds.namedByBuildah().or(() -> builds.lastStart(true));
    int ownBuild = labelled.map(Start::line).orElse(0);
    Optional<BaseLabel> own = label.filter(l -> !l.isInherited(history, ownBuild));
    if (own.isPresent()) {
      return own.get().isScratch() ? Optional.empty() : labelled.flatMap(s -> base(s, own.get()));
    }
    return builds
        .namedByBuildah()
        .or(() -> builds.lastStart(beginsWithRootFileSystem(history)))
        .flatMap(start -> base(start.layersBelow(), start.evidence(), start.baseName()));
  }

  private static Optional<BaseImage> base(Start start, BaseLabel label) {
    String evidence = label.evidence() + ", and " + start.evidence();
    return base(start.layersBelow(), evidence, label.name());
  }

  /** A base without layers leaves nothing to set apart. */
  private static Optional<BaseImage> base(int layers, String evidence, Optional<String> name) {
    return layers == 0 ? Optional.empty() : Optional.of(new BaseImage(layers, evidence, name));
  }

  private static boolean beginsWithRootFileSystem(ImageHistory history) {
    return history.layers() > 0
        && history.ofLayer(0).filter(BaseImages::isRootFileSystem).isPresent();
  }

  private static boolean isRootFileSystem(Instruction instruction) {
    boolean copies =
        instruction.kind() == InstructionKind.ADD || instruction.kind() == InstructionKind.COPY;
    return (copies && instruction.text().endsWith(" /"))
        || ROOT_FILE_SYSTEM_BUILDERS.contains(instruction.builder());
  }
}

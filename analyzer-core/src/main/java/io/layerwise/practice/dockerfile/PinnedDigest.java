package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.ImageReference;
import io.layerwise.dockerfile.StageBase;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;

/** The digests of the images that are built on. */
final class PinnedDigest implements DockerfileCheck {
  @Override
  public Practice practice() {
    return BasePractices.PINNED_DIGEST;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    return orPass(
        ImageUse.of(evidence).stream()
            .map(use -> of(use.image()).at(evidence.line(use.instruction())))
            .toList(),
        "no image from elsewhere");
  }

  private Observation of(StageBase base) {
    if (base instanceof StageBase.Unknown unknown) {
      return unknown.written().contains("@sha256:")
          ? pass("`" + unknown.written() + "` has a digest")
          : unknown("whether `" + unknown.written() + "` has a digest is said when it is built");
    }
    return base instanceof StageBase.External external
        ? ofImage(external.image())
        : pass("scratch has no digest");
  }

  private Observation ofImage(ImageReference image) {
    return image.digest().isPresent()
        ? pass("`" + image.name() + "` is pinned by its digest")
        : fail(
            "`" + image + "` has no digest",
            "Write `"
                + image
                + "@sha256:…`, with the digest that `docker buildx imagetools inspect "
                + image
                + "` prints.");
  }
}

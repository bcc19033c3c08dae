package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.ImageReference;
import io.layerwise.dockerfile.StageBase;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;

/** The tags of the images that are built on. */
final class NoLatest implements DockerfileCheck {
  @Override
  public Practice practice() {
    return BasePractices.NO_LATEST;
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
      return unknown("the tag of `" + unknown.written() + "` is given when it is built");
    }
    return base instanceof StageBase.External external
        ? ofImage(external.image())
        : pass("scratch has no tag");
  }

  private Observation ofImage(ImageReference image) {
    String tag = image.tag().orElse("latest");
    if (image.digest().isPresent()) {
      return pass("`" + image.name() + "` is pinned by its digest");
    }
    if (tag.isEmpty()) {
      return unknown("the tag of `" + image + "` is a variable that has no value there");
    }
    boolean moves = tag.equals("latest") || tag.startsWith("latest-");
    return moves
        ? fail(
            "`" + image + "` " + (image.tag().isPresent() ? "is whatever is newest" : "has no tag"),
            "Write the version that was tested: `" + image.name() + ":<version>`.")
        : pass("`" + image + "` names a version");
  }
}

package io.layerwise.practice.image;

import io.layerwise.dockerfile.ImageReference;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import java.util.List;

/** Whether one of the image's own tags is latest. */
final class NoLatest implements PracticeCheck<ImageEvidence> {
  private static final String LATEST = "latest";

  @Override
  public Practice practice() {
    return BasePractices.NO_LATEST;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<String> tags = image.analysis().image().tags();
    if (tags.isEmpty()) {
      return List.of(practice().unknown(Source.IMAGE, "the archive does not say how it is tagged"));
    }
    List<Observation> latest = tags.stream().filter(NoLatest::isLatest).map(this::latest).toList();
    return latest.isEmpty()
        ? List.of(practice().pass(Source.IMAGE, "the image is " + String.join(", ", tags)))
        : latest;
  }

  /** An archive may hold a bare tag, or a whole reference. */
  private static boolean isLatest(String tag) {
    return tag.equals(LATEST) || ImageReference.of(tag).tag().filter(LATEST::equals).isPresent();
  }

  private Observation latest(String tag) {
    return practice()
        .fail(
            Source.IMAGE,
            "the image is tagged " + tag,
            "Tag it with its version or the commit it is of, and run it by that.");
  }
}

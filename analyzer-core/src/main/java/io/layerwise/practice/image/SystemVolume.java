package io.layerwise.practice.image;

import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.SystemDirectories;
import java.util.List;

/** Whether a volume hides a directory of the system. */
final class SystemVolume implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return InterfacePractices.SYSTEM_VOLUME;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<String> volumes = image.config().volumes().stream().sorted().toList();
    List<Observation> hiding =
        volumes.stream().filter(SystemDirectories::isOne).map(this::hiding).toList();
    if (!hiding.isEmpty()) {
      return hiding;
    }
    return List.of(
        practice()
            .pass(
                Source.IMAGE,
                volumes.isEmpty()
                    ? "it declares no volume"
                    : "the volumes are " + String.join(", ", volumes)));
  }

  private Observation hiding(String volume) {
    return practice()
        .fail(
            Source.IMAGE,
            volume + " is a volume",
            "Declare a volume on a directory of the program's own, such as /var/lib/app, or none.");
  }
}

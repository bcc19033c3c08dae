package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SystemDirectories;
import java.util.List;
import java.util.Optional;

/** The directories of VOLUME. */
final class SystemVolume implements DockerfileCheck {
  @Override
  public Practice practice() {
    return InterfacePractices.SYSTEM_VOLUME;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    return orPass(
        evidence
            .instructions(Keyword.VOLUME)
            .flatMap(
                volume ->
                    volume.words().stream()
                        .flatMap(word -> of(evidence.expand(volume, word), word).stream())
                        .map(found -> found.at(evidence.line(volume))))
            .toList(),
        "no volume on a system directory");
  }

  private Optional<Observation> of(Optional<String> directory, String written) {
    if (directory.isEmpty()) {
      return Optional.of(
          unknown("`VOLUME " + written + "` takes a value that is given when the image is built"));
    }
    return SystemDirectories.isOne(directory.get())
        ? Optional.of(
            fail(
                "`VOLUME " + directory.get() + "` hides a system directory",
                "Declare the directory that the program writes to: `VOLUME /var/lib/app`."))
        : Optional.empty();
  }
}

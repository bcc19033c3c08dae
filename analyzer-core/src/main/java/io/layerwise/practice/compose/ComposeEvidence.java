package io.layerwise.practice.compose;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.compose.ComposeProject;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.dockerfile.ImageReference;
import java.util.List;
import java.util.Optional;

/**
 * A project as the checks look at it.
 *
 * @param image that was given beside it, and that one of its services may run
 */
public record ComposeEvidence(ComposeProject project, Optional<ImageAnalysis> image) {

  /** The image that was given, where a service is known to run it. */
  Optional<ImageAnalysis> imageOf(ComposeService service) {
    return image.filter(given -> runners(given.image().tags()).contains(service));
  }

  /** Those that name one of the tags; where none does, the only one that is built must be meant. */
  private List<ComposeService> runners(List<String> tags) {
    List<String> names = tags.stream().map(ComposeEvidence::complete).toList();
    List<ComposeService> named =
        project.services().stream().filter(one -> runs(one, names)).toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<ComposeService> built =
        project.services().stream().filter(one -> one.build().isPresent()).toList();
    return built.size() == 1 ? built : List.of();
  }

  private static boolean runs(ComposeService service, List<String> names) {
    return service
        .image()
        .filter(ComposeValue::resolved)
        .filter(image -> names.contains(complete(image.text())))
        .isPresent();
  }

  /** Docker Hub's names have short forms, and no tag means latest. */
  private static String complete(String reference) {
    ImageReference image = ImageReference.of(reference);
    boolean bare = image.tag().isEmpty() && image.digest().isEmpty();
    String text = bare ? reference + ":latest" : reference;
    return text.replaceFirst("^(index\\.)?docker\\.io/", "").replaceFirst("^library/", "");
  }
}

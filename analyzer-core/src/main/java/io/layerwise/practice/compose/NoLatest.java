package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.dockerfile.ImageReference;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Optional;

/** Whether a service's image is named by a tag that says what it is. */
final class NoLatest implements ServiceCheck {
  private static final String LATEST = "latest";

  @Override
  public Practice practice() {
    return BasePractices.NO_LATEST;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    Optional<ComposeValue> image = service.image();
    return List.of(
        image.isEmpty()
            ? skipped("the service names no image")
            : observe(image.get()).at(ServiceCheck.line(image.get())));
  }

  private Observation observe(ComposeValue said) {
    ImageReference image = ImageReference.of(said.text());
    String text = "the image is " + said.text();
    if (image.digest().filter(digest -> digest.indexOf('$') < 0).isPresent()) {
      return pass(text);
    }
    // The tag of `${REGISTRY}/app:1.0` is known: it has the form of one (OCI distribution spec).
    String tag = image.tag().orElse("");
    if (!said.resolved() && !tag.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*")) {
      return unresolved("image", said);
    }
    if (!tag.isEmpty() && !tag.equals(LATEST)) {
      return pass(text);
    }
    return fail(
        tag.isEmpty() ? text + ", without a tag" : text,
        "Write the version: `image: " + image.name() + ":1.0.0`, or the commit it is of.");
  }
}

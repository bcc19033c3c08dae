package io.layerwise.practice.compose;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.compose.ComposeProject;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layout;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What checks say of compose files, as short as a table has it: {@code fail 3}. */
final class Composed {
  /**
   * @param keys of the service {@code app}, the first of them on line 3
   * @param image that was given
   */
  record Case(ServiceCheck check, String states, String keys, Optional<ImageBuilder> image) {
    @Override
    public String toString() {
      return check.practice().code() + " " + states + ": " + keys.strip();
    }
  }

  private Composed() {}

  static Case row(ServiceCheck check, String states, String keys) {
    return new Case(check, states, keys, Optional.empty());
  }

  static Case row(ServiceCheck check, String states, ImageBuilder image, String keys) {
    return new Case(check, states, keys, Optional.of(image));
  }

  static String states(Case one) throws IOException {
    String file = "services:\n  app:\n" + one.keys().indent(4);
    return states(one.check(), evidence(file, one.image()));
  }

  static String states(ServiceCheck check, ComposeEvidence evidence) {
    return String.join(", ", check.observe(evidence).stream().map(Composed::state).toList());
  }

  static ComposeEvidence evidence(String file, Optional<ImageBuilder> image) throws IOException {
    byte[] content = file.getBytes(StandardCharsets.UTF_8);
    ComposeProject project =
        ComposeProject.read(
            path -> path.equals("compose.yaml") ? Optional.of(content) : Optional.empty(),
            List.of("compose.yaml"));
    return new ComposeEvidence(
        project, image.isEmpty() ? Optional.empty() : Optional.of(analysis(image.get())));
  }

  private static ImageAnalysis analysis(ImageBuilder drawing) throws IOException {
    byte[] saved = Layout.DOCKER_25.save(drawing.build());
    try (OpenImage image =
        Layerwise.open(new ByteArrayInputStream(saved), OpenOptions.defaults())) {
      return image.analyze();
    }
  }

  /** State and line, and the severity of a failure where it is not the practice's own. */
  static String state(Observation one) {
    String state = one.state().label() + " " + one.where().line().orElse(0);
    boolean own = one.severity() == one.practice().severity();
    return one.state() == PracticeState.FAIL && !own ? state + " " + one.severity().label() : state;
  }
}

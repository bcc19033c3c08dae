package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The image of layerwise itself is built by the practices that layerwise checks. */
class ContainerImageTest {
  private static final String DOCKERFILE = "../cli/ci/image/Dockerfile";

  @Test
  void itsDockerfileFailsNoPracticeAndIgnoresOne() throws IOException {
    Run run = Run.of("practices", "--dockerfile", DOCKERFILE, "-o", "json");

    assertThat(run.exitCode()).isZero();
    assertThat(practices(run, "fail")).isEmpty();
    assertThat(practices(run, "ignored")).containsExactly("health-missing");
    assertThat(practices(run, "pass"))
        .contains("stage-single", "user-root", "user-name", "tag-digest", "label-source");
  }

  private static List<String> practices(Run run, String state) throws IOException {
    List<String> codes = new ArrayList<>();
    for (JsonNode practice : new JsonMapper().readTree(run.out()).path("practices")) {
      if (practice.path("state").asText().equals(state)) {
        codes.add(practice.path("code").asText());
      }
    }
    return codes;
  }
}

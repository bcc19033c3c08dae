package io.layerwise.practice.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCatalogue;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All checks together: which there are, and what they say of whole files. */
class ComposeChecksTest {
  private static final Path ARTICLE = Path.of("src/test/resources/practices/article.compose.yaml");

  @Test
  void thereIsOneForEachPracticeOfAComposeFile() {
    assertThat(ComposeChecks.all().stream().map(PracticeCheck::practice))
        .containsExactlyInAnyOrderElementsOf(
            PracticeCatalogue.all().stream()
                .filter(practice -> practice.sources().contains(Source.COMPOSE))
                .toList());
  }

  @Test
  void theArticlesFileHasLimitsButNoVersion() throws IOException {
    List<Observation> observations =
        ComposeChecks.observe(Composed.evidence(Files.readString(ARTICLE), Optional.empty()));
    assertThat(lines(observations, PracticeState.FAIL))
        .containsExactly("tag-latest 4", "limits-pids 3", "restart-policy 3");
    assertThat(lines(observations, PracticeState.UNKNOWN))
        .containsExactly("health-missing 3", "health-start-period 3");
    assertThat(lines(observations, PracticeState.PASS))
        .contains(
            "limits-memory 8", "limits-cpu 9", "limits-reservation 11", "limits-reservation 12");
    assertThat(observations)
        .allSatisfy(
            one -> {
              assertThat(one.where().service()).contains("api");
              assertThat(one.where().file()).contains("compose.yaml");
              assertThat(one.change().isEmpty()).isEqualTo(one.state() != PracticeState.FAIL);
            });
  }

  private static List<String> lines(List<Observation> observations, PracticeState state) {
    return observations.stream()
        .filter(one -> one.state() == state)
        .map(one -> code(one.practice()) + " " + one.where().line().orElse(0))
        .toList();
  }

  private static String code(Practice practice) {
    return practice.code().id();
  }

  @Test
  void aFileWithoutServicesIsAboutNothing() throws IOException {
    assertThat(ComposeChecks.observe(Composed.evidence("name: empty\n", Optional.empty())))
        .allMatch(one -> one.state() == PracticeState.SKIPPED)
        .hasSameSizeAs(ComposeChecks.all());
  }

  @Test
  void evidenceNamesWhatIsThereAndTheChangeWhatToWrite() throws IOException {
    String file = "services:\n  api:\n    mem_limit: 512m\n    deploy: " + DEPLOY + "\n";
    Observation memory =
        ResourceLimit.memory().observe(Composed.evidence(file, Optional.empty())).get(0);
    assertThat(memory.evidence())
        .isEqualTo(
            "`mem_limit` is 512m, but `deploy.resources.limits.memory` is 1G, so the service does"
                + " not start");
    assertThat(memory.change()).isEqualTo("Keep one of them.");
  }

  private static final String DEPLOY = "{resources: {limits: {memory: 1G}}}";
}

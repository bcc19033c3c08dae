package io.layerwise.practice.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Dockerfile as good practice has it, and one with the habits that it is meant to cure. */
class ArticleTest {
  private static final Path RESOURCES = Path.of("src/test/resources");

  @Test
  void theGoodOneHasNoStartPeriodAndLittleElseToSay() throws IOException {
    assertThat(lines("article", PracticeState.FAIL))
        .containsExactly(
            "tag-digest 2",
            "tag-digest 12",
            "label-source 12",
            "user-name 19",
            "context-ignore 8",
            "health-start-period 21");
    assertThat(lines("article", PracticeState.UNKNOWN)).isEmpty();
    assertThat(lines("article", PracticeState.PASS))
        .contains(
            "stage-single 0",
            "layers-order 0",
            "dependencies-locked 5",
            "dependencies-development 16",
            "base-full 12",
            "tag-latest 2",
            "tag-latest 12",
            "user-root 19",
            "health-missing 21",
            "command-shell 23",
            "port-undeclared 21");
  }

  @Test
  void theHabitsFail() throws IOException {
    assertThat(lines("habits", PracticeState.FAIL))
        .containsExactly(
            "stage-single 5",
            "layers-order 3",
            "dependencies-locked 4",
            "dependencies-development 4",
            "base-full 1",
            "tag-latest 1",
            "tag-digest 1",
            "label-source 1",
            "user-root 1",
            "context-ignore 3",
            "health-missing 1",
            "command-shell 6");
  }

  static Stream<Path> dockerfiles() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("dockerfiles"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("dockerfiles")
  void everyCheckSaysSomethingWhateverTheFile(Path file) throws IOException {
    DockerfileEvidence evidence =
        Observed.evidence(Files.readString(file), BuildContext.WITHOUT_IGNORE_FILE);
    List<Observation> all = DockerfileChecks.observe(evidence);
    assertThat(all.stream().map(Observation::practice).distinct())
        .hasSize(DockerfileChecks.all().size());
    assertThat(all).allSatisfy(one -> assertThat(one.evidence()).isNotBlank().doesNotEndWith("."));
    assertThat(all)
        .allSatisfy(
            one ->
                assertThat(one.change().isBlank())
                    .isEqualTo(
                        one.state() != PracticeState.FAIL && one.state() != PracticeState.IGNORED));
  }

  private static List<String> lines(String name, PracticeState state) throws IOException {
    String text = Files.readString(RESOURCES.resolve("practices/" + name + ".Dockerfile"));
    return DockerfileChecks.observe(Observed.evidence(text, BuildContext.WITHOUT_IGNORE_FILE))
        .stream()
        .filter(one -> one.state() == state)
        .map(one -> one.practice().code().id() + " " + one.where().line().orElse(0))
        .toList();
  }
}

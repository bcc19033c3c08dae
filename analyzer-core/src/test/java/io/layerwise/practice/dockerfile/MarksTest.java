package io.layerwise.practice.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.dockerfile.DockerfileException;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeState;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

  @Test
  void aCommentAboveTheLineIgnoresItByHadolintsNameOrOurs() throws DockerfileException {
    assertThat(ignored("FROM a:1\n# hadolint ignore=DL3008,DL3002\nUSER root\n"))
        .containsExactly("user-root 3");
    assertThat(ignored("FROM a:1\n# layerwise ignore=user-root\nUSER root\n"))
        .containsExactly("user-root 3");
    assertThat(ignored("FROM a:1\n# hadolint ignore=DL3008\nUSER root\n")).isEmpty();
    assertThat(ignored("FROM a:1\n# hadolint ignore=DL3002\n\nUSER root\n")).isEmpty();
    assertThat(ignored("FROM a:1\n# hadolint ignore=DL3002\nRUN x\nUSER root\n")).isEmpty();
  }

  @Test
  void whatIsNotThereIsIgnoredAboveFrom() throws DockerfileException {
    assertThat(ignored("FROM b:1\n# hadolint ignore=DL3057,DL3002\nFROM a:1\n"))
        .containsExactly("user-root 3", "health-missing 3");
  }

  @Test
  void aCommentOnTopIgnoresItInAllOfTheFile() throws DockerfileException {
    assertThat(ignored("# hadolint global ignore=DL3002\nFROM a:1\nUSER root\n"))
        .containsExactly("user-root 3");
    assertThat(ignored("# layerwise global ignore=label-source\nFROM a:1\n"))
        .containsExactly("label-source 2");
  }

  @Test
  void aSkippedBuildCheckIsIgnored() throws DockerfileException {
    String command = "\nFROM a:1\nCMD node x\n";
    assertThat(ignored("# check=skip=StageNameCasing,JSONArgsRecommended" + command))
        .containsExactly("command-shell 3");
    assertThat(ignored("# check=skip=all" + command)).containsExactly("command-shell 3");
    assertThat(ignored("# check=error=true" + command)).isEmpty();
  }

  @Test
  void itSaysWhatIgnoresIt() throws DockerfileException {
    List<Observation> all = all("FROM a:1\n# hadolint ignore=DL3002\nUSER root\n");
    assertThat(all)
        .extracting(Observation::evidence)
        .contains("`USER root` is the last USER; the comment above line 3 ignores it (DL3002)");
  }

  private static List<String> ignored(String dockerfile) throws DockerfileException {
    return all(dockerfile).stream()
        .filter(one -> one.state() == PracticeState.IGNORED)
        .map(one -> one.practice().code().id() + " " + one.where().line().orElse(0))
        .toList();
  }

  private static List<Observation> all(String dockerfile) throws DockerfileException {
    return DockerfileChecks.observe(Observed.evidence(dockerfile, BuildContext.UNKNOWN));
  }
}

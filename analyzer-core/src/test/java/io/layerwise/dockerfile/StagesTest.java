package io.layerwise.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StagesTest {

  @Test
  void aStageHasANameAndANumber() throws IOException {
    Dockerfile go = Samples.of("go-cross");
    assertThat(go.stages()).extracting(Stage::index).containsExactly(0, 1, 2);
    assertThat(go.stage("RELEASE")).contains(go.stages().get(1));
    assertThat(go.stage("0")).contains(go.stages().get(0));
    assertThat(go.stage("3")).isEmpty();
    assertThat(go.stage("other")).isEmpty();
    assertThat(go.lastStage().name()).contains("debug");
    assertThat(go.stages().get(0).platform()).contains("$BUILDPLATFORM");
    assertThat(go.stages().get(0).image()).isEqualTo("${GO_IMAGE}");
  }

  @Test
  void itBeginsFromNothingAnImageOrAStage() throws IOException {
    Dockerfile go = Samples.of("go-cross");
    assertThat(go.stages())
        .extracting(Stage::base)
        .containsExactly(
            new StageBase.External(ImageReference.of("golang:1.23-alpine")),
            new StageBase.Scratch(),
            new StageBase.EarlierStage(1));
  }

  @Test
  void itsImageIsResolvedWithGlobalArguments() throws IOException {
    assertThat(Samples.of("ruby").lastStage().base())
        .as("SUFFIX has no default")
        .isEqualTo(new StageBase.Unknown("\"ruby:${VARIANT}${SUFFIX:+-custom}\""));
    assertThat(base("ARG A=1\nFROM \"a:$A\"")).isEqualTo(external("a:1"));
    assertThat(base("ARG A\nFROM a:$A")).isEqualTo(new StageBase.Unknown("a:$A"));
    assertThat(base("ARG A\nFROM a:${A:-2}"))
        .as("it may be given")
        .isEqualTo(new StageBase.Unknown("a:${A:-2}"));
    assertThat(base("FROM a:${A:-2}")).as("it cannot be given").isEqualTo(external("a:2"));
    assertThat(base("FROM $A")).isEqualTo(new StageBase.Unknown("$A"));
    assertThat(base("FROM x AS y\nARG A=1\nFROM a:$A"))
        .as("an argument of a stage")
        .isEqualTo(external("a:"));
  }

  @Test
  void aStageFurtherDownIsAnImage() throws IOException {
    assertThat(base("FROM b\nFROM c AS b")).isEqualTo(external("c"));
    Dockerfile same = Dockerfile.parse("FROM a AS a\nFROM A AS a\nFROM a");
    assertThat(same.stages())
        .extracting(Stage::base)
        .containsExactly(
            external("a"), new StageBase.EarlierStage(0), new StageBase.EarlierStage(1));
    assertThat(same.stage("a")).map(Stage::index).contains(1);
  }

  @Test
  void aNumberIsNoStageToBeginFrom() throws IOException {
    assertThat(base("FROM a\nFROM 0")).isEqualTo(external("0"));
  }

  @Test
  void anImageIsMadeOfAllStagesThatItsStageBeginsFrom() throws IOException {
    Dockerfile rust = Samples.of("rust-chef");
    assertThat(lineage(rust, "builder"))
        .containsExactly(Optional.of("chef"), Optional.of("builder"));
    assertThat(lineage(rust, "runtime")).containsExactly(Optional.of("runtime"));
  }

  private static List<Optional<String>> lineage(Dockerfile file, String stage) {
    return file.lineage(file.stage(stage).orElseThrow()).stream().map(Stage::name).toList();
  }

  private static StageBase base(String dockerfile) throws DockerfileException {
    return Dockerfile.parse(dockerfile).lastStage().base();
  }

  private static StageBase external(String image) {
    return new StageBase.External(ImageReference.of(image));
  }
}

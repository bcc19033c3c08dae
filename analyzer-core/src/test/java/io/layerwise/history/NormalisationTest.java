package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One line of a Dockerfile, as four builders write it. */
class NormalisationTest {
  private static Instruction classic(String createdBy) {
    return history().layer(createdBy).last();
  }

  private static Instruction buildah(String createdBy) {
    return history().layer(createdBy, "FROM docker.io/library/debian:12").last();
  }

  private static Instruction buildKit(String createdBy) {
    return history().layer(createdBy + " # buildkit", Configs.BUILDKIT).last();
  }

  private static Instruction kaniko(String createdBy) {
    return history().author("kaniko").layer(createdBy).last();
  }

  private static List<String> normalised(Instruction... instructions) {
    return Stream.of(instructions).map(Instruction::normalised).distinct().toList();
  }

  @Test
  void aRunIsItsScriptWhateverItsArgumentsAndMounts() {
    assertThat(
            normalised(
                classic("/bin/sh -c make all"),
                classic("|1 EDITION=first /bin/sh -c make all"),
                buildah("|1 EDITION=first /bin/sh -c make all"),
                buildKit("RUN |1 EDITION=first /bin/sh -c make all"),
                kaniko("RUN --mount=type=cache,target=/root/.m2 --network=none make all")))
        .containsExactly("RUN make all");
  }

  @Test
  void anExecFormIsItsWords() {
    assertThat(
            normalised(
                buildKit("RUN make all"),
                kaniko("RUN [\"make\", \"all\"]"),
                kaniko("RUN make all")))
        .containsExactly("RUN make all");
    assertThat(normalised(kaniko("RUN [ -f \"x\" ] && make")))
        .containsExactly("RUN [ -f \"x\" ] && make");
  }

  @Test
  void aCopyIsItsSourcesAndItsTargetWhereTheyAreRecorded() {
    assertThat(
            normalised(
                buildKit("COPY --chown=1000:1000 a.txt b.txt ./"),
                kaniko("COPY --from=build --chown=1000:1000 a.txt b.txt ./"),
                kaniko("COPY [\"a.txt\", \"b.txt\", \"./\"]")))
        .containsExactly("COPY a.txt b.txt ./");
    assertThat(normalised(buildKit("COPY a.txt ./"), buildKit("COPY b.txt ./"))).hasSize(2);
  }

  @Test
  void withoutSourcesACopyIsTheSameByEveryBuilder() {
    assertThat(
            Stream.of(
                    classic("/bin/sh -c #(nop) COPY --chown=1:1file:00ff in ./ "),
                    buildah("/bin/sh -c #(nop) COPY multi:00ff in ./ "),
                    buildKit("COPY --chown=1:1 a.txt ./"),
                    kaniko("COPY a.txt ./"))
                .map(Instruction::withoutSources)
                .distinct())
        .containsExactly("COPY … ./");
    assertThat(buildKit("ADD a.tar /").withoutSources()).isEqualTo("ADD … /");
    assertThat(buildKit("COPY").withoutSources()).isEqualTo("COPY");
    assertThat(buildKit("RUN cp a b").withoutSources()).isEqualTo("RUN cp a b");
  }

  @Test
  void aScriptKeepsItsOwnFlags() {
    assertThat(buildKit("RUN /bin/sh -c apt-get --yes install a").normalised())
        .isEqualTo("RUN apt-get --yes install a");
  }
}

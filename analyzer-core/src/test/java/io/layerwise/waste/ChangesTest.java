package io.layerwise.waste;

import static io.layerwise.waste.RuleCase.buildkit;
import static io.layerwise.waste.RuleCase.run;
import static io.layerwise.waste.RuleCase.then;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.finding.Change;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Recommendation;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What is to be written instead, worded for the instruction that is there. */
class ChangesTest {
  private static final Layer NPM = Layer.of().zeros("root/.npm/_cacache/x", 9);
  private static final Layer LISTS = Layer.of().zeros("var/lib/apt/lists/a", 9);

  private static String rewritten(String code, ImageBuilder image) throws IOException {
    return WasteOf.of(code, image).change().rewritten().orElse("");
  }

  @Test
  void buildKitMountsACacheAndOlderBuildersClearIt() throws IOException {
    String script = "apt-get update && apt-get install -y curl";
    assertThat(rewritten("cache-apt", run(script, LISTS)))
        .isEqualTo(
            "RUN --mount=type=cache,target=/var/cache/apt,sharing=locked"
                + " --mount=type=cache,target=/var/lib/apt,sharing=locked "
                + script);
    ImageBuilder classic = ImageBuilder.image().layer(LISTS, "/bin/sh -c " + script);
    assertThat(rewritten("cache-apt", classic))
        .isEqualTo("RUN " + script + " && rm -rf /var/lib/apt/lists/*");
  }

  @Test
  void whatWasImportedIsTakenOutOfItsSource() throws IOException {
    ImageBuilder imported =
        ImageBuilder.image().layer(LISTS, History.of("").comment("Imported from -"));
    Change change = WasteOf.of("cache-apt", imported).change();
    assertThat(change.text()).contains("take it out of what that is made from");
    assertThat(change.rewritten()).isEmpty();
  }

  @Test
  void aCacheMountBelongsToTheUserWhoWorks() throws IOException {
    Layer cache = Layer.of().file("home/node/.npm/x", "abc", Metadata.mode(0644).owner(1000, 7));
    ImageBuilder image = ImageBuilder.image().emptyLayer(buildkit("USER node"));
    assertThat(rewritten("cache-npm", then(image, "npm ci", cache)))
        .isEqualTo("RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=7 npm ci");
  }

  @Test
  void aCopySetsTheOwnerItself() throws IOException {
    ImageBuilder image =
        ImageBuilder.image()
            .layer(Layer.of().file("app/a", "abc"), buildkit("COPY . /app # buildkit"));
    Layer owned = Layer.of().file("app/a", "abc", Metadata.mode(0644).owner(5, 6));
    Finding found = WasteOf.of("dead-metadata", then(image, "chown -R 5:6 /app", owned));
    assertThat(found.change().text()).contains("`COPY --chown=5:6 . /app`");
    assertThat(found.changeLayer()).hasValue(1);
    assertThat(found.layers()).containsExactly(0);
  }

  @Test
  void waitingToDeleteIsAnsweredByTheRunThatAdds() throws IOException {
    ImageBuilder image = run("make", Layer.of().zeros("work/big", 9));
    then(image, "rm -rf /work", Layer.of().whiteout("work"));
    assertThat(rewritten("dead-deleted", image)).isEqualTo("RUN make && rm -rf /work/*");
  }

  @Test
  void oneRunIsOneRecommendation() throws IOException {
    Layer both = LISTS.zeros("var/log/dpkg.log", 3).zeros("usr/share/doc/a/README", 5);
    Recommendation one = WasteOf.image(run("apt-get install a", both)).recommendations().get(0);
    assertThat(one.bytes()).isEqualTo(17);
    assertThat(one.findings()).hasSize(3);
    assertThat(one.savings().safeBytes()).isEqualTo(12);
    assertThat(one.savings().reviewBytes()).isEqualTo(5);
    assertThat(one.rewritten().orElse(""))
        .startsWith("RUN --mount=")
        .contains("path-exclude=/usr/share/doc/*")
        .endsWith("apt-get install a && rm -rf /var/log/*");
  }

  private static List<String> changes(ImageBuilder image) throws IOException {
    return WasteOf.image(image).recommendations().get(0).changes();
  }

  @Test
  void whatGoesToABuildStageIsNamedOnceWithItsReasons() throws IOException {
    Layer tools = Layer.of().zeros("usr/local/go/bin/go", 90).zeros("usr/include/a.h", 50);
    ImageBuilder image = run("make install", tools);
    then(image, "make more", Layer.of().zeros("usr/local/include/b.h", 9));
    assertThat(changes(image))
        .containsExactly(
            "Move `RUN make install` and `RUN make more` to a build stage, and copy from it only"
                + " what runs: `COPY --from=build …`. A static binary runs on scratch. At run time"
                + " the library without `-dev` is enough.");
    assertThat(WasteOf.of("build-headers", image).change().text())
        .isEqualTo(
            "Move `RUN make install` to a build stage, and copy from it only what runs: `COPY"
                + " --from=build …`. At run time the library without `-dev` is enough.");
  }

  @Test
  void ofManyInstructionsThatGoToABuildStageSomeAreNamed() throws IOException {
    ImageBuilder image = ImageBuilder.image();
    for (String name : List.of("a", "b", "c", "d")) {
      then(image, name, Layer.of().zeros("usr/include/" + name, 9));
    }
    assertThat(changes(image).get(0)).startsWith("Move `RUN a`, `RUN b`, `RUN c` and 1 other to ");
  }

  @Test
  void aCacheThatIsDeadInPartIsMountedOnce() throws IOException {
    ImageBuilder image = run("apt-get update", LISTS.zeros("var/lib/apt/lists/b", 9));
    then(image, "rm /var/lib/apt/lists/a", Layer.of().whiteout("var/lib/apt/lists/a"));
    assertThat(WasteOf.image(image).findings()).hasSize(2);
    assertThat(changes(image))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("A later layer deletes it")
        .containsOnlyOnce("--mount=type=cache,target=/var/lib/apt,");
  }

  @Test
  void dependenciesGoToOneStageWithTheirTests() throws IOException {
    Layer modules =
        Layer.of().zeros("app/node_modules/jest/a.js", 90).zeros("app/node_modules/b/test/x", 9);
    assertThat(changes(run("npm ci", modules)))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("npm ci --omit=dev")
        .containsOnlyOnce("`RUN npm ci`")
        .contains("Prune the tests");
  }

  @Test
  void linesOfTheLastStageAreFoundByTheirText() throws IOException {
    ImageBuilder image = run("apt-get update &&     apt-get install -y a", LISTS);
    image.layer(Layer.of().file("app/b", "b"), buildkit("COPY b /app # buildkit"));
    then(image, "make", Layer.of().file("c", "c"));
    ImageAnalysis analysis = WasteOf.analysis(image);
    String dockerfile =
        """
        FROM a AS x
        RUN make
        FROM b
        # why
        RUN --mount=type=cache,target=/y apt-get update && \\
            apt-get install -y a
        COPY --from=x b /app

        RUN make
        """;
    Dockerfile parsed = Dockerfile.parse(dockerfile);
    DockerfileLines lines = DockerfileLines.of(parsed, parsed.lastStage(), analysis.history(), 3);
    assertThat(lines.ofLayer(0)).hasValue(5);
    assertThat(lines.ofLayer(1)).hasValue(7);
    assertThat(lines.ofLayer(2)).hasValue(9);
    assertThat(lines.ofLayer(3)).isEqualTo(OptionalInt.empty());
    assertThat(DockerfileLines.NONE.ofLayer(0)).isEmpty();
  }

  private static String rewrittenIn(String dockerfile, ImageBuilder image) throws IOException {
    return WasteOf.image(image, Dockerfile.parse(dockerfile))
        .recommendations()
        .get(0)
        .rewritten()
        .orElse("");
  }

  @Test
  void aHereDocumentIsWrittenAsOne() throws IOException {
    assertThat(rewritten("cache-npm", run("cd /app\n# install\nnpm install\n", NPM)))
        .isEqualTo(
            """
            RUN --mount=type=cache,target=/root/.npm <<EOF
            cd /app
            # install
            npm install
            EOF""");
  }

  @Test
  void theClassicBuilderIsGivenNoHereDocument() throws IOException {
    ImageBuilder classic =
        ImageBuilder.image().layer(LISTS, "/bin/sh -c set -e\napt-get install -y curl");
    assertThat(rewritten("cache-apt", classic))
        .isEqualTo(
            "RUN [\"/bin/sh\", \"-c\", \"set -e\\napt-get install -y curl\\n"
                + "rm -rf /var/lib/apt/lists/*\"]");
  }

  @Test
  void whatTheHistoryDoesNotHoldIsNotRewritten() throws IOException {
    assertThat(rewritten("cache-npm", run("/dev/pipes/EOF", NPM))).isEmpty();
  }

  @Test
  void aHereDocumentOfTheDockerfileIsEditedWhereItStands() throws IOException {
    ImageBuilder image = run("set -e\nnpm ci\n", NPM);
    assertThat(
            rewrittenIn(
                """
                FROM a
                # why
                run --network=none \\
                    <<-"END"
                \tset -e
                \tnpm ci
                \tEND
                USER b
                """,
                image))
        .isEqualTo(
            """
            run --mount=type=cache,target=/root/.npm --network=none \\
                <<-"END"
            \tset -e
            \tnpm ci
            \tEND""");
  }

  @Test
  void aCommandIsAddedInsideOfItOrToTheLineThatReadsIt() throws IOException {
    Layer log = Layer.of().zeros("var/log/dpkg.log", 9);
    assertThat(rewrittenIn("FROM a\nRUN <<EOF\nset -e\nmake\nEOF\n", run("set -e\nmake\n", log)))
        .isEqualTo("RUN <<EOF\nset -e\nmake\nrm -rf /var/log/*\nEOF");
    assertThat(
            rewrittenIn("FROM a\nRUN cat > x <<EOF\nb\nEOF\n", run("cat > x <<EOF\nb\nEOF", log)))
        .isEqualTo("RUN cat > x <<EOF && rm -rf /var/log/*\nb\nEOF");
  }

  @Test
  void aScriptOfAnInterpreterGetsAMountAndNoCommand() throws IOException {
    String dockerfile = "FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF\n";
    assertThat(rewrittenIn(dockerfile, run("/dev/pipes/EOF", NPM)))
        .isEqualTo(
            "RUN --mount=type=cache,target=/root/.npm <<EOF\n#!/usr/bin/env python3\nprint(1)\nEOF");
    assertThat(
            rewrittenIn(dockerfile, run("/dev/pipes/EOF", Layer.of().zeros("var/log/dpkg.log", 9))))
        .isEmpty();
  }
}

package io.layerwise.stage;

import static io.layerwise.stage.DrawnSplit.dockerfile;
import static io.layerwise.stage.DrawnSplit.dropped;
import static io.layerwise.stage.DrawnSplit.kept;
import static io.layerwise.stage.DrawnSplit.roles;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnElf;
import io.layerwise.DrawnPackages;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StageSplitTest {
  private static final Metadata EXECUTABLE = Metadata.mode(0755);
  private static final int BYTES = 1 << 20;

  private static final String BASE_PASSWD = "root:x:0:0:root:/root:/bin/bash\n";
  private static final String BASE_GROUP = "root:x:0:\n";

  private static final Layer BASE =
      Layer.of()
          .file("etc/passwd", BASE_PASSWD)
          .file("etc/group", BASE_GROUP)
          .file("usr/sbin/useradd", DrawnElf.program().bytes(), EXECUTABLE)
          .file("bin/bash", DrawnElf.program().bytes(), EXECUTABLE);

  /** The user app, made by a RUN that also gives the sources to it. */
  private static final Layer ACCOUNTS =
      Layer.of()
          .file("etc/passwd", BASE_PASSWD + "app:x:1000:1000::/home/app:/bin/sh\n")
          .file("etc/group", BASE_GROUP + "app:x:1000:\n");

  private static ImageBuilder base() {
    return ImageBuilder.image()
        .label("org.opencontainers.image.base.name", "debian:12")
        .layer(BASE, History.of("").comment("Imported from -"));
  }

  private static ImageBuilder then(ImageBuilder image, String line, Layer layer) {
    String recorded =
        line.startsWith("RUN ") ? "RUN /bin/sh -c " + line.substring(4) + " # buildkit" : line;
    boolean suffix = line.startsWith("COPY ");
    return image.layer(
        layer,
        History.of(suffix ? line + " # buildkit" : recorded).comment("buildkit.dockerfile.v0"));
  }

  private static Layer packages() {
    return DrawnPackages.dpkg()
        .asked("gcc", "Section: devel", "usr/bin/gcc")
        .asked("libcurl4-openssl-dev", "Section: libdevel\nDepends: libcurl4", "usr/include/curl.h")
        .brought("libcurl4", "Section: libs", "usr/lib/libcurl.so.4")
        .layer(BYTES);
  }

  /** A C program: installed to /usr/local from sources in /src. */
  private static ImageBuilder c() {
    byte[] program = DrawnElf.program().needs("libcurl.so.4").bytes();
    ImageBuilder image = then(base(), "RUN apt-get update && apt-get install -y gcc", packages());
    image =
        then(
            image,
            "COPY . .",
            Layer.of().file("src/main.c", "int main;").file("src/data/prices.csv", "1,2"));
    image =
        then(
            image,
            "RUN cmake . && make install",
            Layer.of()
                .file("src/build/CMakeCache.txt", "x")
                .file("src/build/main.o", "x")
                .file("usr/local/bin/prices", program, EXECUTABLE)
                .symlink("usr/local/bin/p", "prices"));
    return then(
            image,
            "RUN useradd -m app && chown -R app /src",
            ACCOUNTS
                .file("src/main.c", "int main;", Metadata.mode(0644).owner(1000, 1000))
                .file("src/data/prices.csv", "1,2", Metadata.mode(0644).owner(1000, 1000)))
        .workdir("/src")
        .user("app")
        .cmd("/bin/sh", "-c", "prices --all");
  }

  @Test
  void eachLayerHasTheRoleOfWhatItDid() throws IOException {
    assertThat(roles(DrawnSplit.of(c())))
        .containsExactly(Role.BASE, Role.BUILD_TOOLS, Role.SOURCE, Role.BUILD, Role.OWNERSHIP);
  }

  @Test
  void theRuntimeStageInstallsOnlyWhatTheProgramLinksAgainstAndCopiesWhatWasBuilt()
      throws IOException {
    String text = dockerfile(DrawnSplit.of(c()));
    String runtime = text.substring(text.indexOf("# what runs"));
    assertThat(runtime)
        .contains("FROM debian:12\n", "apt-get install -y --no-install-recommends libcurl4\n")
        .contains("COPY --from=build /usr/local/bin/prices /usr/local/bin/\n")
        .contains("RUN ln -sf prices /usr/local/bin/p\n")
        .contains("useradd -l -m -u 1000 -g app -s /bin/sh app\n", "USER 1000\n")
        .contains("CMD [\"prices\", \"--all\"]\n")
        .doesNotContain("main.c", "CMakeCache", "gcc");
    String build = text.substring(0, text.indexOf("# what runs"));
    assertThat(build)
        .contains("FROM debian:12 AS build\n", "COPY . .\n", "RUN cmake . && make install\n")
        .doesNotContain("chown", "CMD", "USER");
  }

  @Test
  void whatCannotBeDecidedIsCopiedWithItsOwnerAndSaidSo() throws IOException {
    StageSplit split = DrawnSplit.of(c());
    assertThat(kept(split, "/src/data")).startsWith("could not be decided");
    assertThat(dockerfile(split))
        .contains("# look: nothing tells whether the program reads this")
        .contains("COPY --from=build --chown=1000:1000 /src/data /src/data\n");
    assertThat(dropped(split, "/src/build")).isEqualTo("intermediate files of a build");
    assertThat(dropped(split, "/src")).startsWith("source or intermediate file");
  }

  @Test
  void thePredictionIsTheSumOfItsPartsAndOfBytesOfThisImage() throws IOException {
    StageSplit split = DrawnSplit.of(c());
    assertThat(split.parts().stream().mapToLong(PredictedPart::bytes).sum())
        .isEqualTo(split.predictedBytes());
    assertThat(split.predictedBytes()).isLessThan(split.currentBytes());
    assertThat(split.parts())
        .contains(
            new PredictedPart(
                "COPY --from=build /usr/local/bin/prices /usr/local/bin/",
                DrawnElf.program().needs("libcurl.so.4").bytes().length,
                true));
  }

  @Test
  void withADockerfileItsOwnWordsAndCommentsStay() throws IOException {
    String file =
        """
        # syntax=docker/dockerfile:1
        ARG SUITE=12
        FROM debian:${SUITE}
        # everything to build with
        RUN apt-get update \\
         && apt-get install -y gcc
        WORKDIR /src
        COPY . .
        RUN cmake . && make install
        RUN useradd -m app && chown -R app /src
        # who asks is nobody's business
        LABEL team=prices
        USER app
        CMD prices --all
        """;
    String text = dockerfile(DrawnSplit.of(c(), file));
    assertThat(text)
        .startsWith("# syntax=docker/dockerfile:1\nARG SUITE=12\n")
        .contains("FROM debian:${SUITE} AS build\n# everything to build with\n")
        .contains("RUN apt-get update \\\n && apt-get install -y gcc\n")
        .contains("# who asks is nobody's business\nLABEL team=prices\n");
    assertThat(text.indexOf("LABEL")).isGreaterThan(text.indexOf("# what runs"));
  }

  @Test
  void aNodeServiceKeepsItsBuildAndItsProductionDependencies() throws IOException {
    Layer sources =
        Layer.of()
            .file(
                "app/package.json",
                "{\"dependencies\":{\"a\":\"1\"},\"devDependencies\":{\"t\":\"1\"}}")
            .file("app/src/server.ts", "x")
            .file("app/tsconfig.json", "{}");
    Layer modules =
        Layer.of()
            .file(
                "app/node_modules/.package-lock.json",
                "{\"packages\":{\"node_modules/a\":{},\"node_modules/t\":{\"dev\":true}}}")
            .file("app/node_modules/a/package.json", "{\"name\":\"a\"}")
            .file("app/node_modules/a/index.js", "x")
            .file("app/node_modules/t/package.json", "{\"name\":\"t\"}")
            .zeros("app/node_modules/t/tsc.js", 2 * BYTES);
    ImageBuilder image =
        then(
            base(),
            "RUN apt-get install -y nodejs",
            DrawnPackages.dpkg().asked("nodejs", "", "usr/bin/node").layer(100));
    image = then(image, "COPY . .", sources);
    image = then(image, "RUN npm install", modules);
    image = then(image, "RUN npm run build", Layer.of().file("app/dist/server.js", "x"));
    image = image.workdir("/app").expose("3000/tcp").cmd("node", "dist/server.js");
    StageSplit split = DrawnSplit.of(image);
    assertThat(roles(split))
        .containsExactly(
            Role.BASE, Role.SYSTEM_PACKAGES, Role.SOURCE, Role.DEPENDENCIES, Role.BUILD);
    assertThat(dockerfile(split))
        .contains("RUN npm prune --omit=dev\n")
        .contains("COPY --from=build /app/node_modules /app/node_modules\n")
        .contains("COPY --from=build /app/package.json /app/\n")
        .contains("COPY --from=build /app/dist /app/dist\n")
        .contains("HEALTHCHECK --interval=30s --start-period=10s", "\"node\", \"-e\"")
        .contains("USER 10001\n", "CMD [\"node\", \"dist/server.js\"]\n");
    assertThat(dropped(split, "/app/node_modules/t")).contains("development dependencies");
    assertThat(dropped(split, "/app/src")).contains("source");
  }

  @Test
  void aHealthCheckKeepsItsWordsAndGetsAStartPeriod() throws IOException {
    String text =
        dockerfile(DrawnSplit.of(c().healthcheck("CMD-SHELL", "curl -f localhost || exit 1")));
    assertThat(text)
        .contains("HEALTHCHECK --start-period=10s \\\n    CMD curl -f localhost || exit 1\n");
  }

  @Test
  void aCommandThatNeedsTheShellKeepsIt() throws IOException {
    String text = dockerfile(DrawnSplit.of(c().cmd("/bin/sh", "-c", "prices --all > $OUT")));
    assertThat(text).contains("CMD [\"/bin/sh\", \"-c\", \"prices --all > $OUT\"]\n");
  }

  @Test
  void aStaticProgramCouldRunOnScratch() throws IOException {
    ImageBuilder image = then(base(), "RUN apt-get install -y gcc", packages());
    image =
        then(
            image,
            "RUN make install",
            Layer.of().file("usr/local/bin/app", DrawnElf.library().bytes(), EXECUTABLE));
    StageSplit split = DrawnSplit.of(image.cmd("app"));
    assertThat(split.variants().get(0).base()).isEqualTo("scratch");
    assertThat(split.variants().get(0).predictedBytes())
        .isEqualTo(DrawnElf.library().bytes().length);
    assertThat(dockerfile(split)).doesNotContain("apt-get install -y --no-install-recommends");
  }

  @Test
  void aChangeCostsTheFirstLayerThatItTouchesAndAllAbove() throws IOException {
    StageSplit split = DrawnSplit.of(c());
    RebuildCost source = split.costs().get(0);
    RebuildCost base = split.costs().get(2);
    assertThat(source.change()).isEqualTo("source");
    assertThat(source.nowBytes()).isLessThan(base.nowBytes());
    assertThat(base.afterBytes()).isEqualTo(split.predictedBytes());
  }

  @Test
  void fromHistoryManifestsAreCopiedBeforeTheInstallAndOfADockerfileItIsAdvised()
      throws IOException {
    Layer sources =
        Layer.of().file("app/package.json", "{}").file("app/server.js", "x").zeros("app/x.ts", 9);
    Layer modules =
        Layer.of()
            .file("app/node_modules/a/package.json", "{\"name\":\"a\"}")
            .zeros("app/node_modules/a/x", 9);
    ImageBuilder image =
        then(base(), "RUN apt-get install -y nodejs gcc", packages()).workdir("/app");
    image = then(image, "COPY . .", sources);
    image = then(image, "RUN npm ci", modules).cmd("/bin/bash", "/app/server.js");
    assertThat(dockerfile(DrawnSplit.of(image)))
        .contains("COPY package.json ./\nRUN npm ci\nCOPY . .\n");
    String file =
        """
        FROM debian:12
        RUN apt-get install -y nodejs gcc
        COPY . .
        RUN npm ci
        CMD ["/bin/bash", "/app/server.js"]
        """;
    StageSplit given = DrawnSplit.of(image, file);
    assertThat(dockerfile(given)).contains("COPY . .\nRUN npm ci\n");
    assertThat(given.notes())
        .anyMatch(note -> note.startsWith("Before `RUN npm ci`, copy package.json alone"));
  }

  @Test
  void aProgramIsStrippedWhereTheBuildStageCan() throws IOException {
    byte[] program = DrawnElf.program().withSymbols().bytes();
    Layer tools =
        DrawnPackages.dpkg().asked("binutils", "Section: devel", "usr/bin/strip").layer(BYTES);
    ImageBuilder image = then(base(), "RUN apt-get install -y binutils", tools);
    image =
        then(image, "RUN make install", Layer.of().file("usr/local/bin/app", program, EXECUTABLE));
    StageSplit split = DrawnSplit.of(image.cmd("app"));
    assertThat(dockerfile(split)).contains("RUN strip --strip-unneeded /usr/local/bin/app\n");
    assertThat(split.parts())
        .anyMatch(part -> part.bytes() == program.length - DrawnElf.SYMBOL_BYTES);
  }

  @Test
  void whateverANameHoldsItStaysOneWord() throws IOException {
    ImageBuilder image = then(base(), "RUN apt-get install -y gcc", packages());
    Layer made =
        Layer.of()
            .file("usr/local/bin/app", DrawnElf.program().bytes(), EXECUTABLE)
            .file("data/a b'\"", "x")
            .file("data/c\nRUN evil", "x")
            .symlink("usr/local/bin/l; evil", "app");
    image =
        then(image, "RUN make install", made).user("o; evil").workdir("/x\nRUN evil").cmd("app");
    String text = dockerfile(DrawnSplit.of(image));
    assertThat(text.lines()).noneMatch(line -> line.startsWith("RUN evil"));
    assertThat(text).contains("RUN ln -sf app '/usr/local/bin/l; evil'\n");
  }

  @Test
  void sourcesStayWhereTheProgramIsOne() throws IOException {
    ImageBuilder image = then(base(), "RUN apt-get install -y gcc", packages());
    Layer sources = Layer.of().file("app/main.ts", "x").file("app/lib/b.ts", "x");
    image = then(image, "COPY . .", sources).workdir("/app");
    String run = dockerfile(DrawnSplit.of(image.cmd("/bin/bash", "/app/main.ts")));
    assertThat(run).contains("COPY --from=build /app /app\n");
    String built = dockerfile(DrawnSplit.of(image.cmd("/bin/bash", "/etc/passwd")));
    assertThat(built).doesNotContain("COPY --from=build /app");
  }

  @Test
  void theBuildStageGetsANameThatNoOtherStageHas() throws IOException {
    String file =
        """
        FROM alpine AS build
        FROM debian:12
        RUN --mount=from=build,target=/tools apt-get update && apt-get install -y gcc
        COPY . .
        RUN cmake . && make install
        RUN useradd -m app && chown -R app /src
        CMD prices --all
        """;
    String text = dockerfile(DrawnSplit.of(c(), file));
    assertThat(text)
        .contains("FROM debian:12 AS builder\n", "COPY --from=builder /usr/local/bin/prices")
        .contains("RUN --mount=from=build,target=/tools apt-get update && apt-get install");
    assertThat(text.substring(text.indexOf("# what runs")))
        .contains("RUN --mount=from=build,target=/tools --mount=type=cache");
  }

  @Test
  void linesGoOnByTheEscapeCharacterOfTheFile() throws IOException {
    String file =
        """
        # escape=`
        FROM debian:12
        RUN apt-get update && apt-get install -y gcc
        COPY . .
        RUN cmake . && make install
        RUN useradd -m app && chown -R app /src
        ONBUILD RUN echo
        CMD prices --all
        """;
    String text = dockerfile(DrawnSplit.of(c(), file));
    assertThat(text).contains("sharing=locked `\n", "ONBUILD RUN echo\n").doesNotContain("\\\n");
  }

  @Test
  void aDockerfileOfAnotherImageIsRefused() throws IOException {
    String file = "FROM debian:12\nCOPY go.mod /x/\nRUN go build\nCOPY a /b\n";
    assertThat(DrawnSplit.of(c(), file).refusal().orElse("")).contains("not this image's");
  }

  @Test
  void whatIsKeptAndTheBaseAreThePrediction() throws IOException {
    StageSplit split = DrawnSplit.of(c());
    long base = split.parts().get(0).bytes();
    long kept = split.keep().stream().mapToLong(SplitPath::bytes).sum();
    assertThat(base + kept).isEqualTo(split.predictedBytes());
    long dropped = split.drop().stream().mapToLong(SplitPath::bytes).sum();
    long assumed =
        split.parts().stream().filter(p -> !p.exact()).mapToLong(PredictedPart::bytes).sum();
    long remade = split.currentBytes() - base - dropped - (kept - assumed);
    assertThat(remade).as("bytes that the runtime stage makes anew").isNotNegative();
  }
}

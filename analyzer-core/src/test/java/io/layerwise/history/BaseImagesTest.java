package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseImagesTest {
  private static final String BASE_NAME = "org.opencontainers.image.base.name";
  private static final String BASE_DIGEST = "org.opencontainers.image.base.digest";

  private static Optional<BaseImage> detect(Configs history) {
    return BaseImages.detect(history.config(), Map.of(), Optional.empty());
  }

  /** Debian's own image, built by the classic builder. */
  private static Configs debian() {
    return history()
        .at("2024-05-01T10:00:00Z")
        .layer("/bin/sh -c #(nop) ADD file:ab in / ")
        .empty("/bin/sh -c #(nop)  CMD [\"bash\"]");
  }

  /** Node's on Debian's, some hours later. */
  private static Configs node() {
    return debian()
        .at("2024-05-01T20:00:00Z")
        .layer("/bin/sh -c apt-get update")
        .layer("/bin/sh -c curl node | tar x")
        .empty("/bin/sh -c #(nop)  ENTRYPOINT [\"docker-entrypoint.sh\"]")
        .empty("/bin/sh -c #(nop)  CMD [\"node\"]");
  }

  @Nested
  class AGivenBase {
    private final ImageConfig image = node().config();

    @Test
    void isBelievedWhereItsLayersAreTheLowest() {
      assertThat(given(Configs.diffId(0), Configs.diffId(1)))
          .contains(
              new BaseImage(
                  2,
                  "the given base image's 2 layers are the lowest of this image",
                  Optional.empty()));
    }

    @Test
    void mayBeAllOfAnImageThatOnlyAddsMetadata() {
      assertThat(given(Configs.diffId(0), Configs.diffId(1), Configs.diffId(2)))
          .map(BaseImage::layers)
          .contains(3);
    }

    @Test
    void needsNoHistory() {
      assertThat(
              BaseImages.detect(
                  history().config(2), Map.of(), Optional.of(List.of(Configs.diffId(0)))))
          .map(BaseImage::evidence)
          .contains("the given base image's layer is the lowest of this image");
    }

    @Test
    void provesNothingWhereItIsNotBelow() {
      Optional<BaseImage> told = BaseImages.detect(image, Map.of(), Optional.empty());

      assertThat(given(Configs.diffId(1))).isEqualTo(told);
      assertThat(given()).isEqualTo(told);
      assertThat(given(Configs.diffId(0), Configs.diffId(1), Configs.diffId(2), Configs.diffId(3)))
          .isEqualTo(told);
    }

    private Optional<BaseImage> given(Digest... diffIds) {
      return BaseImages.detect(image, Map.of(), Optional.of(List.of(diffIds)));
    }
  }

  @Nested
  class ALabel {
    private Configs application() {
      return node().at("2024-06-01T10:00:00Z").layer("/bin/sh -c npm ci");
    }

    @Test
    void namesTheBaseAndTheHistoryTellsItsLayers() {
      assertThat(detect(application().label(BASE_NAME, "node:18")))
          .contains(
              new BaseImage(
                  3,
                  "the label org.opencontainers.image.base.name names node:18, and a CMD or"
                      + " ENTRYPOINT ends the lower instructions, about 30 days apart from those"
                      + " above",
                  Optional.of("node:18")));
    }

    @Test
    void needsNoRootFileSystemBelow() {
      Configs history =
          history()
              .layer("COPY /app /app # buildkit", Configs.BUILDKIT)
              .empty("CMD [\"/app\"]", Configs.BUILDKIT)
              .at("2024-06-01T10:00:00Z")
              .layer("COPY /more /more # buildkit", Configs.BUILDKIT);

      assertThat(detect(history)).isEmpty();
      assertThat(detect(history.label(BASE_NAME, "app:1"))).map(BaseImage::layers).contains(1);
    }

    @Test
    void mayBeAnAnnotationOfTheManifest() {
      Optional<BaseImage> base =
          BaseImages.detect(
              application().label(BASE_NAME, "other:1").config(),
              Map.of(BASE_NAME, "node:18"),
              Optional.empty());

      assertThat(base.flatMap(BaseImage::name)).contains("node:18");
      assertThat(base.map(BaseImage::evidence).orElse(""))
          .startsWith("the annotation org.opencontainers.image.base.name names node:18");
    }

    @Test
    void withADigestHasNoName() {
      Optional<BaseImage> base = detect(application().label(BASE_DIGEST, "sha256:abc"));

      assertThat(base.map(BaseImage::evidence).orElse("")).contains("base.digest names sha256:abc");
      assertThat(base.flatMap(BaseImage::name)).isEmpty();
    }

    @Test
    void aloneTellsNoLayers() {
      assertThat(
              detect(
                  history()
                      .layer("COPY a b # buildkit", Configs.BUILDKIT)
                      .layer("COPY c d # buildkit", Configs.BUILDKIT)
                      .label(BASE_NAME, "node:18")))
          .isEmpty();
    }

    @Test
    void ofScratchSaysThatThereIsNone() {
      assertThat(detect(application().label(BASE_NAME, "scratch"))).isEmpty();
    }

    @Test
    void thatTheBaseSetNamesTheBasesOwn() {
      Configs history =
          debian()
              .at("2024-05-01T20:00:00Z")
              .layer("/bin/sh -c make")
              .empty("/bin/sh -c #(nop)  LABEL " + BASE_NAME + "=debian:12")
              .empty("/bin/sh -c #(nop)  CMD [\"made\"]")
              .at("2024-06-01T10:00:00Z")
              .layer("/bin/sh -c npm ci")
              .label(BASE_NAME, "debian:12");

      assertThat(detect(history)).map(BaseImage::layers).contains(2);
      assertThat(detect(history).flatMap(BaseImage::name)).isEmpty();
    }
  }

  @Nested
  class BuildahsComment {
    @Test
    void namesTheBase() {
      Configs history =
          debian()
              .layer("/bin/sh -c make", "FROM docker.io/library/debian:12")
              .layer("/bin/sh -c make install", "FROM 0123456789ab");

      assertThat(detect(history))
          .contains(
              new BaseImage(
                  1,
                  "the history says FROM docker.io/library/debian:12",
                  Optional.of("docker.io/library/debian:12")));
    }

    @Test
    void ofTheLastBuildCounts() {
      Configs history =
          debian()
              .layer("/bin/sh -c make", "FROM docker.io/library/debian:12")
              .layer("/bin/sh -c npm ci", "FROM quay.io/me/base:1");

      assertThat(detect(history).flatMap(BaseImage::name)).contains("quay.io/me/base:1");
      assertThat(detect(history)).map(BaseImage::layers).contains(2);
    }

    @Test
    void onAStepBetweenIsNoBase() {
      assertThat(
              detect(
                  history()
                      .layer("/bin/sh -c #(nop) ADD file:ab in / ")
                      .layer("/bin/sh -c make", "FROM ee9ab03eae60")
                      .empty("/bin/sh -c #(nop) CMD [\"x\"]", "FROM 365041c26e77")))
          .isEmpty();
    }

    @Test
    void ofTheBaseDoesNotNameTheBaseOfAnotherBuildersImage() {
      Configs history =
          debian()
              .layer("/bin/sh -c make", "FROM docker.io/library/debian:12")
              .layer("COPY a b # buildkit", Configs.BUILDKIT);

      assertThat(detect(history).flatMap(BaseImage::name)).isEmpty();
      assertThat(detect(history)).map(BaseImage::layers).contains(2);
    }
  }

  @Nested
  class TheHistory {
    @Test
    void tellsABaseByItsCmdAndTheTimeAfter() {
      Configs busybox =
          debian()
              .at("2024-05-03T10:00:00Z")
              .layer("/bin/sh -c #(nop) ADD file:cd in /some.txt ")
              .layer("/bin/sh -c rm /some.txt");

      assertThat(detect(busybox))
          .contains(
              new BaseImage(
                  1,
                  "a CMD or ENTRYPOINT ends the lower instructions, about 2 days apart from those"
                      + " above",
                  Optional.empty()));
    }

    @Test
    void tellsTheLastOfAChainOfBases() {
      assertThat(detect(node().at("2024-06-01T10:00:00Z").layer("/bin/sh -c npm ci")))
          .map(BaseImage::layers)
          .contains(3);
    }

    @Test
    void ofABaseRebuiltWithAnOlderEpochStillTellsIt() {
      Configs history =
          history()
              .at("2025-01-13T00:00:00Z")
              .layer("# debian.sh --arch 'amd64' out/ 'bookworm' '@1736726400'", "debuerreotype")
              .at("2024-12-03T22:46:00Z")
              .layer("RUN /bin/sh -c make # buildkit", Configs.BUILDKIT)
              .empty("CMD [\"python3\"]", Configs.BUILDKIT)
              .at("2025-02-01T08:00:00Z")
              .empty("WORKDIR /app", Configs.BUILDKIT)
              .layer("COPY . . # buildkit", Configs.BUILDKIT);

      assertThat(detect(history)).map(BaseImage::layers).contains(2);
    }

    @Test
    void allowsMetadataAfterTheCmd() {
      Configs history =
          debian()
              .empty("/bin/sh -c #(nop)  EXPOSE 80")
              .at("2024-06-01T10:00:00Z")
              .layer("/bin/sh -c npm ci");

      assertThat(detect(history)).map(BaseImage::layers).contains(1);
    }

    @Test
    void takesNoLayerAfterTheCmdForTheBases() {
      Configs history =
          debian()
              .layer("/bin/sh -c npm ci")
              .at("2024-06-01T10:00:00Z")
              .layer("/bin/sh -c npm run build");

      assertThat(detect(history)).isEmpty();
    }

    @Test
    void takesNoStepFromACacheForABase() {
      Configs history =
          history()
              .layer("ADD rootfs.tar / # buildkit", Configs.BUILDKIT)
              .layer("RUN /bin/sh -c apt-get update # buildkit", Configs.BUILDKIT)
              .at("2024-06-01T10:00:00Z")
              .layer("COPY . . # buildkit", Configs.BUILDKIT)
              .empty("CMD [\"x\"]", Configs.BUILDKIT);

      assertThat(detect(history)).isEmpty();
    }

    @Test
    void takesAnEntrypointOnlyWhereItIsSetAgain() {
      Configs once =
          history()
              .layer("ADD rootfs.tar / # buildkit", Configs.BUILDKIT)
              .empty("ENTRYPOINT [\"x\"]", Configs.BUILDKIT)
              .at("2024-06-01T10:00:00Z")
              .layer("COPY . . # buildkit", Configs.BUILDKIT);

      assertThat(detect(once)).isEmpty();
      assertThat(detect(once.empty("ENTRYPOINT [\"y\"]", Configs.BUILDKIT)))
          .map(BaseImage::layers)
          .contains(1);
    }

    @Test
    void takesNoPlaceholderForATime() {
      Configs history =
          history()
              .at("1970-01-01T00:00:00Z")
              .layer("ADD rootfs.tar / # buildkit", Configs.BUILDKIT)
              .empty("CMD [\"x\"]", Configs.BUILDKIT)
              .at("2024-06-01T10:00:00Z")
              .layer("COPY . . # buildkit", Configs.BUILDKIT);

      assertThat(detect(history)).isEmpty();
    }

    @Test
    void ofOneBuildWithinTheHourTellsNothing() {
      Configs history =
          debian().at("2024-05-01T10:30:00Z").layer("/bin/sh -c npm ci").empty("/bin/sh -c x");

      assertThat(detect(history)).isEmpty();
    }

    @Test
    void ofABaseImageAloneTellsNone() {
      assertThat(detect(debian())).isEmpty();
      assertThat(detect(history().layer("", "Imported from -"))).isEmpty();
      assertThat(detect(history())).isEmpty();
    }

    @Test
    void thatDisagreesWithTheLayersTellsNothing() {
      assertThat(
              BaseImages.detect(
                  node().at("2024-06-01T10:00:00Z").layer("/bin/sh -c npm ci").config(9),
                  Map.of(),
                  Optional.empty()))
          .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        nullValues = "-",
        value = {
          "# debian.sh --arch 'amd64' | debuerreotype 0.15 | debuerreotype",
          "'' | Imported from - | docker import",
          "bazel build //base | '' | Bazel",
          "apko | '' | apko",
          "BusyBox 1.37.0 (glibc) | '' | an unknown builder",
          "/bin/sh -c make | '' | Docker (classic)",
        })
    void tellsABaseByAChangeOfBuilder(String createdBy, String comment, String label) {
      Configs history = history().layer(createdBy, comment).layer("WORKDIR /app", Configs.BUILDKIT);

      assertThat(detect(history))
          .contains(
              new BaseImage(
                  1,
                  label + " made what lies below the instructions of BuildKit",
                  Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "npm ci", "make"})
    void takesNoLineOfAnUnknownBuilderForAnotherBuild(String line) {
      Configs history =
          history()
              .layer("/bin/sh -c #(nop) ADD file:ab in / ")
              .empty("/bin/sh -c #(nop)  ENV A=b")
              .layer(line)
              .layer("/bin/sh -c x");

      assertThat(detect(history)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "2024-05-01T11:00:01Z, about an hour apart",
      "2024-05-01T12:59:59Z, about 2 hours apart",
      "2024-05-04T10:00:00Z, about 3 days apart",
      "2024-04-28T10:00:00Z, about 3 days apart",
    })
    void saysHowFarApartTheBuildsAre(String time, String distance) {
      assertThat(detect(debian().at(time).layer("/bin/sh -c x")).map(BaseImage::evidence))
          .hasValueSatisfying(evidence -> assertThat(evidence).contains(distance));
    }

    @Test
    void ofKanikoNeedsNoTimes() {
      Configs history =
          debian().author("kaniko").at("0001-01-01T00:00:00Z").layer("RUN make").layer("RUN x");

      assertThat(detect(history)).map(BaseImage::layers).contains(1);
    }

    @Test
    void ofABaseWithoutLayersTellsNone() {
      Configs history =
          history()
              .empty("/bin/sh -c #(nop)  ENV A=b")
              .layer("COPY a b # buildkit", Configs.BUILDKIT);

      assertThat(detect(history)).isEmpty();
    }
  }
}

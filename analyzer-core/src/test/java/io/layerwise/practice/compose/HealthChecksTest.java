package io.layerwise.practice.compose;

import static io.layerwise.practice.compose.Composed.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import io.layerwise.practice.compose.Composed.Case;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The health check of a service, which its compose file and its image make together. */
class HealthChecksTest {
  private static final long SECOND = 1_000_000_000L;
  private static final Metadata EXECUTABLE = Metadata.mode(0755);

  private static ImageBuilder image() {
    return ImageBuilder.image()
        .tag("app:1")
        .layer(
            Layer.of().file("bin/sh", "x", EXECUTABLE).file("usr/bin/curl", "x", EXECUTABLE),
            "RUN make");
  }

  private static ImageBuilder checked() {
    return image().healthcheck("CMD", "curl", "localhost");
  }

  static Stream<Case> checks() {
    ServiceCheck check = new Healthchecks();
    String app = "image: app:1\n";
    return Stream.of(
        row(check, "pass 3", "healthcheck: {test: [CMD, probe]}"),
        row(check, "pass 4", "healthcheck:\n  test: curl localhost || exit 1"),
        row(check, "fail 3", "healthcheck: {disable: true}"),
        row(check, "fail 4", "healthcheck:\n  test: [NONE]"),
        row(check, "fail 3", checked(), "healthcheck: {disable: true}\nimage: app:1"),
        row(check, "unknown 3", "healthcheck: {disable: '${OFF}', test: [CMD, probe]}"),
        row(check, "unknown 3", "healthcheck: {test: ['${FORM}', probe]}"),
        row(check, "unknown 2", "image: app:1"),
        row(check, "unknown 2", "healthcheck: {interval: 5s}"),
        row(check, "unknown 2", image(), "image: other:1"),
        row(check, "pass 2", checked(), app),
        row(check, "pass 2", checked(), app + "healthcheck: {interval: 5s}"),
        row(check, "pass 2", checked(), "build: ."),
        row(check, "fail 2", image(), app),
        row(check, "fail 2", image(), "build: .\nimage: other:1"),
        row(check, "fail 2", image().healthcheck("NONE"), app),
        row(
            check,
            "unknown 2",
            image().emptyLayer("HEALTHCHECK &{[\"CMD\" \"probe\"]} # buildkit"),
            app));
  }

  static Stream<Case> startPeriods() {
    ServiceCheck start = new StartPeriod();
    ImageBuilder slow = checked().startPeriod(20 * SECOND);
    return Stream.of(
        row(start, "fail 3", "healthcheck: {test: [CMD, probe]}"),
        row(start, "fail 3", "healthcheck: {test: [CMD, probe], start_period: 0s}"),
        row(start, "pass 5", "healthcheck:\n  test: [CMD, probe]\n  start_period: 20s"),
        row(start, "unknown 3", "healthcheck: {test: [CMD, probe], start_period: '${START}'}"),
        row(start, "unknown 2", "image: app:1"),
        row(start, "skipped 2", "healthcheck: {disable: true}"),
        row(start, "skipped 2", image(), "image: app:1"),
        row(start, "fail 2", checked(), "image: app:1"),
        row(start, "pass 2", slow, "image: app:1"),
        row(start, "pass 3", slow, "healthcheck: {test: [CMD, probe]}\nimage: app:1"),
        row(start, "pass 4", checked(), "image: app:1\nhealthcheck: {start_period: 5s}"));
  }

  static Stream<Case> probes() {
    ServiceCheck probe = new ProbeProgram();
    String mounted = "volumes: ['./probe.sh:/probe.sh:ro']\nhealthcheck: {test: [CMD, /probe.sh]}";
    return Stream.of(
        row(probe, "fail 3", image(), "healthcheck: {test: [CMD, wget, localhost]}\nbuild: ."),
        row(probe, "fail 3", image(), "healthcheck: {test: 'pg_isready -U app'}\nbuild: ."),
        row(probe, "fail 3", image(), "healthcheck: {test: [CMD, /probe.sh]}\nbuild: ."),
        row(probe, "skipped 4", image(), mounted + "\nbuild: ."),
        row(probe, "pass 3", image(), "healthcheck: {test: 'curl localhost || exit 1'}\nbuild: ."),
        row(probe, "unknown 3", image(), "healthcheck: {test: [CMD, '${PROBE}']}\nbuild: ."),
        row(probe, "unknown 3", "healthcheck: {test: [CMD, wget, localhost]}"),
        row(probe, "skipped 2", checked(), "image: app:1"),
        row(probe, "skipped 2", image(), "image: app:1\nhealthcheck: {disable: true}"));
  }

  @ParameterizedTest
  @MethodSource({"checks", "startPeriods", "probes"})
  void eachCheckSaysWhatItSawAndWhere(Case one) throws IOException {
    assertThat(Composed.states(one)).isEqualTo(one.states());
  }

  @Test
  void anImageIsThatOfTheOnlyServiceThatIsBuilt() throws IOException {
    String file =
        """
        services:
          api:
            build: api
          worker:
            build: worker
        """;
    assertThat(Composed.states(new Healthchecks(), Composed.evidence(file, Optional.of(checked()))))
        .isEqualTo("unknown 2, unknown 4");
    String named = file.replace("build: worker", "image: app");
    assertThat(
            Composed.states(
                new Healthchecks(),
                Composed.evidence(named, Optional.of(checked().tag("app:latest")))))
        .isEqualTo("unknown 2, pass 4");
  }

  private static final String WAIT = "depends_on:\n  db:\n    condition: service_healthy\n";

  @Test
  void whatIsWaitedForHasToHaveAHealthCheck() throws IOException {
    assertThat(waiting(WAIT, "image: postgres:16", Optional.empty()))
        .isEqualTo("unknown 4, skipped 6");
    assertThat(waiting(WAIT, "healthcheck: {disable: true}", Optional.empty()))
        .isEqualTo("fail 4, skipped 6");
    assertThat(waiting(WAIT, "healthcheck: {test: [CMD, pg_isready]}", Optional.empty()))
        .isEqualTo("pass 4, skipped 6");
    assertThat(waiting(WAIT, "image: app:1", Optional.of(image()))).isEqualTo("fail 4, skipped 6");
    assertThat(waiting(WAIT, "image: app:1", Optional.of(checked())))
        .isEqualTo("pass 4, skipped 6");
  }

  @Test
  void whatIsNotWaitedForOnlyHasToBeThere() throws IOException {
    assertThat(waiting("depends_on: [db]\n", "image: postgres:16", Optional.empty()))
        .isEqualTo("skipped 2, skipped 4");
    assertThat(waiting("depends_on: [cache]\n", "image: postgres:16", Optional.empty()))
        .isEqualTo("fail 3, skipped 4");
    assertThat(waiting("depends_on: {cache: {required: false}}\n", "image: db:1", Optional.empty()))
        .isEqualTo("skipped 2, skipped 4");
    assertThat(waiting("depends_on: {db: {condition: '${X}'}}\n", "image: db:1", Optional.empty()))
        .isEqualTo("unknown 3, skipped 4");
  }

  /** A service with keys, and below it the service {@code db}. */
  private static String waiting(String keys, String db, Optional<ImageBuilder> image)
      throws IOException {
    String file = "services:\n  app:\n" + keys.indent(4) + "  db:\n" + db.indent(4);
    return Composed.states(new HealthDependency(), Composed.evidence(file, image));
  }
}

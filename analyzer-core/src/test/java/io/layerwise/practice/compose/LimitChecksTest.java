package io.layerwise.practice.compose;

import static io.layerwise.practice.compose.Composed.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.practice.compose.Composed.Case;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service may use, in both styles, and whether its program knows. */
class LimitChecksTest {
  static Stream<Case> limits() {
    ServiceCheck memory = ResourceLimit.memory();
    ServiceCheck cpus = ResourceLimit.cpus();
    ServiceCheck processes = ResourceLimit.processes();
    return Stream.of(
        row(memory, "fail 2", "image: app:1"),
        row(memory, "pass 3", "mem_limit: 512m"),
        row(memory, "pass 6", "deploy:\n  resources:\n    limits:\n      memory: 512M"),
        row(memory, "pass 3", "mem_limit: 512m\n" + limits("memory: 0.5G")),
        row(memory, "fail 3", "mem_limit: 512m\n" + limits("memory: 1G")),
        row(memory, "fail 3", "mem_limit: 0"),
        row(memory, "fail 3", "mem_limit: -1"),
        row(memory, "unknown 3", "mem_limit: ${MEMORY}"),
        row(memory, "pass 3", "mem_limit: ${MEMORY:-512m}"),
        row(cpus, "fail 2", "mem_limit: 512m"),
        row(cpus, "pass 3", "cpus: 0.5"),
        row(cpus, "pass 3", limits("cpus: '0.5'")),
        row(cpus, "pass 3", "cpus: 0.5\n" + limits("cpus: '0.50'")),
        row(cpus, "fail 3", "cpus: 0.5\n" + limits("cpus: '2'")),
        row(cpus, "pass 3", "cpu_quota: 50000"),
        row(cpus, "fail 3", "cpus: 0"),
        row(cpus, "unknown 3", limits("cpus: '${CPUS}'")),
        row(processes, "fail 2", "image: app:1"),
        row(processes, "fail 3", "pids_limit: -1"),
        row(processes, "pass 3", "pids_limit: 200"),
        row(processes, "pass 3", limits("pids: 200")),
        row(processes, "unknown 3", "pids_limit: ${PIDS}"));
  }

  static Stream<Case> reservations() {
    ServiceCheck reservation = new Reservation();
    return Stream.of(
        row(reservation, "fail 2", "image: app:1"),
        row(reservation, "pass 3", "mem_reservation: 256m\nmem_limit: 512m"),
        row(reservation, "pass 3", "mem_reservation: 512m\nmem_limit: 512m"),
        row(reservation, "pass 3", "mem_reservation: 256m"),
        row(reservation, "fail 4 high", "mem_limit: 512m\nmem_reservation: 1g"),
        row(reservation, "fail 3 high", both("{memory: 1G}", "{memory: 512M}")),
        row(reservation, "pass 3, pass 3", both("{memory: 1M, cpus: 0.25}", "{cpus: 0.5}")),
        row(reservation, "fail 3 high", both("{cpus: '1.5'}", "{cpus: '1'}")),
        row(reservation, "fail 3 high", "mem_reservation: 1g\n" + both("{memory: 2G}", "{}")),
        row(reservation, "unknown 3", "mem_reservation: ${MEMORY}"),
        row(reservation, "unknown 4", "mem_reservation: 1g\nmem_limit: ${MEMORY}"));
  }

  private static String limits(String limits) {
    return both("{}", "{" + limits + "}");
  }

  private static String both(String reservations, String limits) {
    return "deploy: {resources: {reservations: " + reservations + ", limits: " + limits + "}}";
  }

  static Stream<Case> processes() {
    ServiceCheck process = new ProcessWithinLimit();
    ImageBuilder java =
        ImageBuilder.image()
            .tag("app:1")
            .env("JAVA_TOOL_OPTIONS=-Xmx1g")
            .entrypoint("java", "-jar", "app.jar")
            .layer(Layer.of().file("app.jar", "x"), "COPY app.jar /");
    return Stream.of(
        row(process, "fail 3", "environment: {JAVA_TOOL_OPTIONS: -Xmx1g}\nmem_limit: 512m"),
        row(process, "fail 3", "environment: [JAVA_OPTS=-Xms64m -Xmx512m]\nmem_limit: 512m"),
        row(process, "fail 3 medium", "environment: [JAVA_OPTS=-Xmx480m]\nmem_limit: 512m"),
        row(process, "pass 3", "environment: [JAVA_OPTS=-Xmx409m]\nmem_limit: 512m"),
        row(process, "pass 3", "environment: [JAVA_OPTS=-Xmx1g -Xmx1m]\nmem_limit: 512m"),
        row(process, "fail 3", "command: java -XX:MaxHeapSize=1T -jar a.jar\nmem_limit: 512m"),
        row(process, "fail 3", "entrypoint: [sh, -c, 'exec java -Xmx1g A']\nmem_limit: 512m"),
        row(process, "pass 4", "environment: [JAVA_OPTS=-Xmx1g]\ncommand: java -Xmx64m A\n" + M),
        row(process, "pass 3", "environment: [JAVA_OPTS=-XX:MaxRAMPercentage=75]\n" + M),
        row(process, "fail 3 low", "environment: [JAVA_OPTS=-XX:MaxRAMPercentage=95.5]\n" + M),
        row(process, "fail 3", "environment: [NODE_OPTIONS=--max-old-space-size=4096]\n" + M),
        row(process, "pass 3", "environment: [NODE_OPTIONS=--max_old_space_size=256]\n" + M),
        row(process, "fail 3", "command: node --max-old-space-size 512 a.js\n" + M),
        row(process, "unknown 3", "environment: [JAVA_OPTS]\n" + M),
        row(process, "unknown 3", "environment: ['JAVA_OPTS=-Xmx${HEAP}']\n" + M),
        row(process, "unknown 3", "command: 'node --max-old-space-size=${HEAP} a.js'\n" + M),
        row(process, "unknown 4", "command: java -Xmx1g A\nmem_limit: ${MEMORY}"),
        row(process, "skipped 2", "command: 'serve ${PORT}'\n" + M),
        row(process, "skipped 2", "command: java -Xmx1g A"),
        row(process, "skipped 2", "environment: [NOTE=-Xmx1g]\n" + M),
        row(process, "fail 2", java, "image: app:1\n" + M),
        row(process, "fail 2", java, "image: docker.io/library/app:1\n" + M),
        row(process, "skipped 2", java, "image: other:1\n" + M),
        row(process, "pass 4", java, "image: app:1\ncommand: [-Xmx64m]\n" + M),
        row(
            process,
            "pass 4",
            java,
            "image: app:1\nenvironment: {JAVA_TOOL_OPTIONS: -Xmx9m}\n" + M));
  }

  private static final String M = "mem_limit: 512m";

  static Stream<Case> restarts() {
    ServiceCheck restart = new Restart();
    String policy = "deploy: {restart_policy: {condition: ";
    return Stream.of(
        row(restart, "fail 2", "image: app:1"),
        row(restart, "fail 3", "restart: no"),
        row(restart, "fail 3", "restart: 'no'"),
        row(restart, "fail 3", "restart: sometimes"),
        row(restart, "pass 3", "restart: always"),
        row(restart, "pass 3", "restart: unless-stopped"),
        row(restart, "pass 3", "restart: on-failure:5"),
        row(restart, "unknown 3", "restart: ${RESTART}"),
        row(restart, "fail 4", "restart: always\n" + policy + "none}}"),
        row(restart, "pass 3", policy + "on-failure}}"),
        row(restart, "unknown 3", policy + "'${RESTART}'}}"),
        row(restart, "pass 3", "deploy: {restart_policy: {delay: 5s}}"));
  }

  @ParameterizedTest
  @MethodSource({"limits", "reservations", "processes", "restarts"})
  void eachCheckSaysWhatItSawAndWhere(Case one) throws IOException {
    assertThat(Composed.states(one)).isEqualTo(one.states());
  }

  @Test
  void whatAnotherServiceWaitsForToEndNeedsNoRestart() throws IOException {
    String file =
        """
        services:
          migration:
            image: migration:1
          api:
            restart: always
            depends_on: {migration: {condition: service_completed_successfully}}
        """;
    assertThat(Composed.states(new Restart(), Composed.evidence(file, Optional.empty())))
        .isEqualTo("skipped 2, pass 5");
  }
}

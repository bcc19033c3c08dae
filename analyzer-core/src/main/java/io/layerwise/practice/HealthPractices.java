package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.List;

/** How an orchestrator knows that the program works. */
public final class HealthPractices {
  /** Say how to check the health. */
  public static final Practice HEALTHCHECK =
      Practice.of(
              "health-missing",
              Severity.MEDIUM,
              "say how to check the health",
              """
          Without a HEALTHCHECK an orchestrator knows that the process runs, not that it \
          works. A check in the image is there wherever it runs; a compose file may set it, \
          too.""",
              Source.IMAGE,
              Source.DOCKERFILE,
              Source.COMPOSE)
          .example(
              """
          CMD ["node", "server.js"]""",
              """
          HEALTHCHECK --start-period=20s CMD ["wget", "-q", "--spider", "http://localhost:3000/health"]
          CMD ["node", "server.js"]""")
          .knownAs(Tool.HADOLINT, "DL3057")
          .knownAs(Tool.CIS, "4.6", "5.27")
          .knownAs(Tool.DOCKLE, "CIS-DI-0006")
          .knownAs(Tool.TRIVY, "AVD-DS-0026");

  /** Give the program time to start. */
  public static final Practice START_PERIOD =
      Practice.of(
              "health-start-period",
              Severity.MEDIUM,
              "give the program time to start",
              """
          Until the start period is over a failed check does not count. Without one a slow \
          start uses up the retries, and the container is killed before it is ready.""",
              Source.IMAGE,
              Source.DOCKERFILE,
              Source.COMPOSE)
          .example(
              """
          HEALTHCHECK CMD curl -f http://localhost:3000/health || exit 1""",
              """
          HEALTHCHECK --start-period=20s CMD curl -f http://localhost:3000/health || exit 1""");

  /** Probe with a program that the image has. */
  public static final Practice PROBE_PROGRAM =
      Practice.of(
              "health-program",
              Severity.HIGH,
              "probe with a program that the image has",
              """
          A check that runs `curl` in an image without curl fails always, and the container \
          never gets healthy. Slim and distroless images have neither curl nor wget: let the \
          program itself probe, or copy one that does.""",
              Source.IMAGE,
              Source.COMPOSE)
          .example(
              """
          FROM node:20-slim
          HEALTHCHECK CMD curl -f http://localhost:3000/health""",
              """
          FROM node:20-slim
          HEALTHCHECK --start-period=20s CMD ["node", "healthcheck.js"]""");

  /** Wait only for services that have a health check. */
  public static final Practice HEALTH_DEPENDENCY =
      Practice.of(
              "health-dependency",
              Severity.HIGH,
              "wait only for services that have a health check",
              """
          With `condition: service_healthy` a service waits until another is healthy. One that \
          has no check never is, and the project does not start.""",
              Source.COMPOSE)
          .example(
              """
          depends_on:
            db:
              condition: service_healthy""",
              """
          depends_on:
            db:
              condition: service_healthy
          # and in db:
          healthcheck:
            test: ["CMD", "pg_isready"]
            start_period: 10s""");

  private HealthPractices() {}

  static List<Practice> all() {
    return List.of(HEALTHCHECK, START_PERIOD, PROBE_PROGRAM, HEALTH_DEPENDENCY);
  }
}

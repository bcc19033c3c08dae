package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.List;

/** What the image is built on, and what is known of it. */
public final class BasePractices {
  /** Build on a minimal base image. */
  public static final Practice MINIMAL_BASE =
      Practice.of(
              "base-full",
              Severity.LOW,
              "build on a minimal base image",
              """
          A full distribution image brings a shell, a package manager and hundreds of packages \
          that the program never uses: megabytes to pull, and vulnerabilities to explain. Its \
          slim, alpine or distroless sibling has what runs.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          FROM node:20""",
              """
          FROM node:20-slim""")
          .knownAs(Tool.CIS, "4.3");

  /** Never use the tag latest. */
  public static final Practice NO_LATEST =
      Practice.of(
              "tag-latest",
              Severity.MEDIUM,
              "never use the tag latest",
              """
          What `latest` is changes while nothing of yours does: two hosts run two versions, \
          and nobody can go back. An image without a tag is `latest` too.""",
              Source.IMAGE,
              Source.DOCKERFILE,
              Source.COMPOSE)
          .example(
              """
          FROM node""",
              """
          FROM node:20.11.1-slim""")
          .knownAs(Tool.HADOLINT, "DL3006", "DL3007")
          .knownAs(Tool.DOCKLE, "DKL-DI-0006")
          .knownAs(Tool.CIS, "5.28")
          .knownAs(Tool.TRIVY, "AVD-DS-0001");

  /** Pin the base image by its digest. */
  public static final Practice PINNED_DIGEST =
      Practice.of(
              "tag-digest",
              Severity.LOW,
              "pin the base image by its digest",
              """
          A tag may be pushed again. The digest beside it says exactly which image was tested; \
          a bot can raise both.""",
              Source.DOCKERFILE)
          .example(
              """
          FROM node:20.11.1-slim""",
              """
          FROM node:20.11.1-slim@sha256:…""");

  /** Scan for vulnerabilities, as a gate. */
  public static final Practice SCANNED =
      Practice.of(
              "scan-vulnerabilities",
              Severity.HIGH,
              "scan for vulnerabilities, as a gate",
              """
          A scanner in CI is the least that a production image needs, and it has to be able to \
          fail the build. Give its report with --scan: each vulnerability is joined to the \
          layer and the instruction that brought it.""",
              Source.SCAN)
          .example(
              """
          docker build -t app .""",
              """
          docker build -t app . && docker save app -o app.tar
          trivy image --format json --output scan.json app
          layerwise practices app.tar --scan scan.json --fail-on high""")
          .knownAs(Tool.CIS, "4.4")
          .knownAs(Tool.DOCKLE, "CIS-DI-0004");

  /** Say where the image comes from. */
  public static final Practice LABELS =
      Practice.of(
              "label-source",
              Severity.LOW,
              "say where the image comes from",
              """
          Who finds the image running wants to know its source and its revision. \
          `org.opencontainers.image.source` and `.revision` say so; labels that the base image \
          set for itself are about the base, not about yours.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          LABEL Version=1.0""",
              """
          LABEL org.opencontainers.image.source="https://github.com/acme/shop" \
                org.opencontainers.image.revision=$GIT_COMMIT""")
          .knownAs(Tool.HADOLINT, "DL3048");

  private BasePractices() {}

  static List<Practice> all() {
    return List.of(MINIMAL_BASE, NO_LATEST, PINNED_DIGEST, SCANNED, LABELS);
  }
}

package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.List;

/** What is built where, and in which order. */
public final class BuildPractices {
  /** Build in one stage, run from another. */
  public static final Practice MULTI_STAGE =
      Practice.of(
              "stage-single",
              Severity.HIGH,
              "build in one stage, run from another",
              """
          A single-stage image ships its compilers, sources, development dependencies and \
          build caches. They are pulled by every host, and they are what an attacker works \
          with. A second stage takes what runs and nothing else; `layerwise split` writes it.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          FROM node:20
          COPY . .
          RUN npm ci && npm run build
          CMD ["node", "dist/server.js"]""",
              """
          FROM node:20 AS build
          COPY . .
          RUN npm ci && npm run build

          FROM node:20-slim
          COPY --from=build /app/dist ./dist
          CMD ["node", "dist/server.js"]""")
          .knownAs(Tool.CIS, "4.3")
          .knownAs(Tool.DOCKLE, "CIS-DI-0003");

  /** Put what changes least first. */
  public static final Practice LAYER_ORDER =
      Practice.of(
              "layers-order",
              Severity.MEDIUM,
              "put what changes least first",
              """
          Every instruction after a changed one runs again, and its layer is pulled again. \
          Base and system packages come first, then the dependency manifests, then the \
          install, and the source last: then a change of source costs the source alone.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          COPY . .
          RUN npm ci""",
              """
          COPY package.json package-lock.json ./
          RUN npm ci
          COPY . .""");

  /** Declare what changes with every build late. */
  public static final Practice EARLY_ARGUMENT =
      Practice.of(
              "layers-argument",
              Severity.LOW,
              "declare what changes with every build late",
              """
          An ARG or ENV that has another value in every build, such as a commit or a date, \
          makes every RUN after it run again. Declared where it is used, it costs that \
          instruction alone.""",
              Source.DOCKERFILE)
          .example(
              """
          ARG GIT_COMMIT
          RUN apt-get update && apt-get install -y curl
          COPY . .""",
              """
          RUN apt-get update && apt-get install -y curl
          COPY . .
          ARG GIT_COMMIT
          LABEL org.opencontainers.image.revision=$GIT_COMMIT""");

  /** Install what the lockfile says. */
  public static final Practice LOCKED_INSTALL =
      Practice.of(
              "dependencies-locked",
              Severity.MEDIUM,
              "install what the lockfile says",
              """
          `npm install` may install other versions than those that were tested, and writes the \
          lockfile anew. `npm ci` installs what the lockfile says, or fails.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          RUN npm install""",
              """
          RUN npm ci""")
          .knownAs(Tool.HADOLINT, "DL3016");

  /** Ship production dependencies only. */
  public static final Practice PRODUCTION_DEPENDENCIES =
      Practice.of(
              "dependencies-development",
              Severity.MEDIUM,
              "ship production dependencies only",
              """
          Test runners, linters and compilers are for development. In the image they are \
          pulled for nothing, and every vulnerability of theirs is reported for yours.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          RUN npm ci""",
              """
          RUN npm ci --omit=dev""");

  /** Leave no package cache behind. */
  public static final Practice PACKAGE_CACHE =
      Practice.of(
              "cache-packages",
              Severity.LOW,
              "leave no package cache behind",
              """
          What a package manager keeps to be faster next time is never used in an image: the \
          next build starts without it. It is bytes in a layer unless the same RUN removes it, \
          or a cache mount holds it.""",
              Source.IMAGE)
          .example(
              """
          RUN apt-get update && apt-get install -y curl""",
              """
          RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*""")
          .knownAs(Tool.HADOLINT, "DL3009", "DL3019", "DL3032", "DL3040", "DL3042", "DL3060")
          .knownAs(Tool.DOCKLE, "DKL-DI-0004", "DKL-DI-0005")
          .knownAs(Tool.TRIVY, "AVD-DS-0015", "AVD-DS-0019", "AVD-DS-0025");

  private BuildPractices() {}

  static List<Practice> all() {
    return List.of(
        MULTI_STAGE,
        LAYER_ORDER,
        EARLY_ARGUMENT,
        LOCKED_INSTALL,
        PRODUCTION_DEPENDENCIES,
        PACKAGE_CACHE);
  }
}

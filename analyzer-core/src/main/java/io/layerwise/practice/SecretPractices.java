package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.List;

/** What must not be in an image at all. */
public final class SecretPractices {
  /** Keep secrets out of ENV and ARG. */
  public static final Practice SECRET_ENVIRONMENT =
      Practice.of(
              "secret-environment",
              Severity.CRITICAL,
              "keep secrets out of ENV and ARG",
              """
          The environment and the build arguments are in the image's configuration and \
          history: whoever pulls the image reads them. Give a secret to a build with `RUN \
          --mount=type=secret`, and to a container when it starts, as a file.""",
              Source.IMAGE,
              Source.DOCKERFILE,
              Source.COMPOSE)
          .example(
              """
          ARG NPM_TOKEN
          RUN echo "//registry.example.com/:_authToken=$NPM_TOKEN" >.npmrc && npm ci""",
              """
          RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci""")
          .knownAs(Tool.BUILDKIT, "SecretsUsedInArgOrEnv")
          .knownAs(Tool.CIS, "4.10")
          .knownAs(Tool.DOCKLE, "CIS-DI-0010")
          .knownAs(Tool.TRIVY, "AVD-DS-0031");

  /** Keep secrets out of commands. */
  public static final Practice SECRET_HISTORY =
      Practice.of(
              "secret-history",
              Severity.CRITICAL,
              "keep secrets out of commands",
              """
          What a RUN says stays in the history, and its build arguments beside it; whoever \
          pulls the image reads them.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          RUN curl -H "Authorization: Bearer eyJhbGciOi…" https://example.com/model""",
              """
          RUN --mount=type=secret,id=token curl -H "Authorization: Bearer $(cat /run/secrets/token)" https://example.com/model""")
          .knownAs(Tool.CIS, "4.10")
          .knownAs(Tool.DOCKLE, "CIS-DI-0010");

  /** Keep keys and credentials out of every layer. */
  public static final Practice SECRET_FILE =
      Practice.of(
              "secret-file",
              Severity.CRITICAL,
              "keep keys and credentials out of every layer",
              """
          A file that a later layer deletes is still in the layer that added it, and is pulled \
          with it. A secret that was in an image has to be revoked; afterwards take it out of \
          the build context, or mount it where it is used.""",
              Source.IMAGE)
          .example(
              """
          COPY id_rsa /root/.ssh/
          RUN git clone git@example.com:acme/lib && rm /root/.ssh/id_rsa""",
              """
          RUN --mount=type=ssh git clone git@example.com:acme/lib""")
          .knownAs(Tool.CIS, "4.10")
          .knownAs(Tool.DOCKLE, "CIS-DI-0010");

  /** Copy no .git, .env, .ssh or .aws. */
  public static final Practice CONTEXT_COPIED =
      Practice.of(
              "context-copied",
              Severity.HIGH,
              "copy no .git, .env, .ssh or .aws",
              """
          `COPY . .` takes whatever lies in the directory: the history of the project, its \
          local settings, and sometimes its keys.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          COPY . .""",
              """
          # .dockerignore
          .git
          .env
          .env.*
          .ssh
          .aws""")
          .knownAs(Tool.DOCKLE, "DKL-LI-0003");

  /** Say in .dockerignore what a build does not need. */
  public static final Practice DOCKERIGNORE =
      Practice.of(
              "context-ignore",
              Severity.MEDIUM,
              "say in .dockerignore what a build does not need",
              """
          Without a .dockerignore the whole directory goes to the build: .git, node_modules, \
          local settings. It makes the build slow, changes what COPY caches, and may put \
          secrets into a layer.""",
              Source.DOCKERFILE)
          .example(
              """
          COPY . .""",
              """
          # .dockerignore
          .git
          node_modules
          .env*""");

  private SecretPractices() {}

  static List<Practice> all() {
    return List.of(SECRET_ENVIRONMENT, SECRET_HISTORY, SECRET_FILE, CONTEXT_COPIED, DOCKERIGNORE);
  }
}

package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.List;

/** How the container is started, reached and what it keeps. */
public final class InterfacePractices {
  /** Write CMD and ENTRYPOINT in exec form. */
  public static final Practice EXEC_FORM =
      Practice.of(
              "command-shell",
              Severity.MEDIUM,
              "write CMD and ENTRYPOINT in exec form",
              """
          In shell form the program is a child of `sh`, which does not pass signals on: \
          `docker stop` waits ten seconds and kills it. In exec form the program gets the \
          signal itself.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          CMD node server.js""",
              """
          CMD ["node", "server.js"]""")
          .knownAs(Tool.HADOLINT, "DL3025")
          .knownAs(Tool.BUILDKIT, "JSONArgsRecommended");

  /** Run no SSH server in the container. */
  public static final Practice NO_SSH =
      Practice.of(
              "port-ssh",
              Severity.MEDIUM,
              "run no SSH server in the container",
              """
          A container is entered with `docker exec`. An SSH server is one more thing to patch, \
          with keys to look after.""",
              Source.IMAGE,
              Source.DOCKERFILE,
              Source.COMPOSE)
          .example(
              """
          EXPOSE 22""",
              """
          EXPOSE 3000""")
          .knownAs(Tool.CIS, "5.7")
          .knownAs(Tool.TRIVY, "AVD-DS-0004");

  /** Declare the port that the program listens on. */
  public static final Practice EXPOSED_PORT =
      Practice.of(
              "port-undeclared",
              Severity.LOW,
              "declare the port that the program listens on",
              """
          EXPOSE tells people and tools which port to publish. A health check that asks a port \
          which is not declared shows that it was forgotten.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          HEALTHCHECK CMD wget -q --spider http://localhost:3000/""",
              """
          EXPOSE 3000
          HEALTHCHECK --start-period=20s CMD wget -q --spider http://localhost:3000/""");

  /** Declare no volume on a system directory. */
  public static final Practice SYSTEM_VOLUME =
      Practice.of(
              "volume-system",
              Severity.MEDIUM,
              "declare no volume on a system directory",
              """
          A volume on /etc, /usr, /var or the like hides what the image has there behind what \
          an older container left, and what a later instruction writes there is lost.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          VOLUME /usr""",
              """
          VOLUME /var/lib/app""")
          .knownAs(Tool.DOCKLE, "DKL-DI-0002");

  /** COPY where nothing is unpacked or fetched. */
  public static final Practice COPY_NOT_ADD =
      Practice.of(
              "instruction-add",
              Severity.LOW,
              "COPY where nothing is unpacked or fetched",
              """
          ADD unpacks archives and fetches URLs; where neither is wanted, COPY does what it \
          says and nothing else.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          ADD app.js /srv/""",
              """
          COPY app.js /srv/""")
          .knownAs(Tool.HADOLINT, "DL3020")
          .knownAs(Tool.CIS, "4.9")
          .knownAs(Tool.DOCKLE, "CIS-DI-0009")
          .knownAs(Tool.TRIVY, "AVD-DS-0005");

  /** Update package lists in the RUN that installs. */
  public static final Practice UPDATE_WITH_INSTALL =
      Practice.of(
              "instruction-update",
              Severity.MEDIUM,
              "update package lists in the RUN that installs",
              """
          A RUN that only updates is cached: the next build installs by lists that are weeks \
          old, and fails or installs old versions. In one RUN both are new.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          RUN apt-get update
          RUN apt-get install -y curl""",
              """
          RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*""")
          .knownAs(Tool.CIS, "4.7")
          .knownAs(Tool.DOCKLE, "CIS-DI-0007")
          .knownAs(Tool.TRIVY, "AVD-DS-0017");

  private InterfacePractices() {}

  static List<Practice> all() {
    return List.of(
        EXEC_FORM, NO_SSH, EXPOSED_PORT, SYSTEM_VOLUME, COPY_NOT_ADD, UPDATE_WITH_INSTALL);
  }
}

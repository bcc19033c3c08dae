package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.List;

/** Whom the container runs as, and what raises it above that. */
public final class UserPractices {
  /** Never run as root. */
  public static final Practice NOT_ROOT =
      Practice.of(
              "user-root",
              Severity.HIGH,
              "never run as root",
              """
          A process that runs as root in the container is root on the host once it gets out, \
          and inside it may write anything. Create a dedicated user and switch to it with \
          USER; a port below 1024 needs a reverse proxy or `setcap`, not root.""",
              Source.IMAGE,
              Source.DOCKERFILE,
              Source.COMPOSE)
          .example(
              """
          FROM node:20-alpine
          CMD ["node", "server.js"]""",
              """
          FROM node:20-alpine
          RUN adduser -u 1001 -D app
          USER 1001
          CMD ["node", "server.js"]""")
          .knownAs(Tool.HADOLINT, "DL3002")
          .knownAs(Tool.CIS, "4.1")
          .knownAs(Tool.DOCKLE, "CIS-DI-0001")
          .knownAs(Tool.TRIVY, "AVD-DS-0002");

  /** Name the user by its number. */
  public static final Practice NUMERIC_USER =
      Practice.of(
              "user-name",
              Severity.LOW,
              "name the user by its number",
              """
          Kubernetes cannot tell whether a name is root, so with `runAsNonRoot` it does not \
          start a container whose USER is a name. A number is known to be not 0.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          USER app""",
              """
          USER 1001:1001""");

  /** Add no setuid or setgid programs. */
  public static final Practice SETUID =
      Practice.of(
              "user-setuid",
              Severity.MEDIUM,
              "add no setuid or setgid programs",
              """
          A setuid program runs as its owner, whoever starts it: the way from a plain user \
          back to root. Those that the base image has are listed, those that your own layers \
          add are yours to answer for.""",
              Source.IMAGE)
          .example(
              """
          COPY --chmod=4755 tool /usr/bin/tool""",
              """
          COPY --chmod=0755 tool /usr/bin/tool""")
          .knownAs(Tool.CIS, "4.8")
          .knownAs(Tool.DOCKLE, "CIS-DI-0008");

  /** Give files no more capabilities than they need. */
  public static final Practice CAPABILITIES =
      Practice.of(
              "user-capabilities",
              Severity.MEDIUM,
              "give files no more capabilities than they need",
              """
          A capability on a file gives whoever runs it a part of what root may do. \
          `cap_net_bind_service`, to listen on a port below 1024, is harmless; `cap_sys_admin` \
          and its like are root by another name.""",
              Source.IMAGE)
          .example(
              """
          RUN setcap cap_sys_admin+ep /usr/bin/app""",
              """
          RUN setcap cap_net_bind_service+ep /usr/bin/app""");

  /** Do without sudo. */
  public static final Practice SUDO =
      Practice.of(
              "user-sudo",
              Severity.MEDIUM,
              "do without sudo",
              """
          A build runs as root already, and a container should never become it. What sudo is \
          for while the image is built, USER says plainly.""",
              Source.IMAGE,
              Source.DOCKERFILE)
          .example(
              """
          RUN sudo apt-get install -y curl""",
              """
          USER root
          RUN apt-get update && apt-get install -y curl
          USER 1001""")
          .knownAs(Tool.HADOLINT, "DL3004")
          .knownAs(Tool.DOCKLE, "DKL-DI-0001")
          .knownAs(Tool.TRIVY, "AVD-DS-0010");

  /** Leave no account without a password open. */
  public static final Practice EMPTY_PASSWORD =
      Practice.of(
              "password-empty",
              Severity.HIGH,
              "leave no account without a password open",
              """
          An empty password field in /etc/shadow lets anybody log in as that account, where \
          something asks. A locked account has `!` or `*` there.""",
              Source.IMAGE)
          .example(
              """
          RUN passwd -d app""",
              """
          RUN passwd -l app""")
          .knownAs(Tool.DOCKLE, "DKL-LI-0001");

  private UserPractices() {}

  static List<Practice> all() {
    return List.of(NOT_ROOT, NUMERIC_USER, SETUID, CAPABILITIES, SUDO, EMPTY_PASSWORD);
  }
}

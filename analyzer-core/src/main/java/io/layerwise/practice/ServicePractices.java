package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.List;

/** What a compose file gives a service beyond its container. */
public final class ServicePractices {
  /** Give no container all privileges. */
  public static final Practice PRIVILEGED =
      Practice.of(
              "service-privileged",
              Severity.CRITICAL,
              "give no container all privileges",
              """
          A privileged container has all capabilities and all devices: it is the host. So is \
          nearly one with `SYS_ADMIN` or `ALL` in cap_add.""",
              Source.COMPOSE)
          .example(
              """
          privileged: true""",
              """
          cap_drop: [ALL]
          cap_add: [NET_BIND_SERVICE]""")
          .knownAs(Tool.CIS, "5.4", "5.5");

  /** Share no namespace with the host. */
  public static final Practice NAMESPACES =
      Practice.of(
              "service-namespace",
              Severity.HIGH,
              "share no namespace with the host",
              """
          With `network_mode: host`, `pid: host`, `ipc: host` or `userns_mode: host` the \
          container sees and reaches what the host does.""",
              Source.COMPOSE)
          .example(
              """
          network_mode: host""",
              """
          ports:
            - "127.0.0.1:3000:3000\"""")
          .knownAs(Tool.CIS, "5.10", "5.16", "5.17", "5.31");

  /** Mount no part of the host that controls it. */
  public static final Practice HOST_MOUNT =
      Practice.of(
              "service-mount",
              Severity.HIGH,
              "mount no part of the host that controls it",
              """
          Who can write to the engine's socket is root on the host; so is who can write to its \
          /etc, /usr, /proc or /.""",
              Source.COMPOSE)
          .example(
              """
          volumes:
            - /var/run/docker.sock:/var/run/docker.sock""",
              """
          volumes:
            - data:/var/lib/app""")
          .knownAs(Tool.CIS, "5.6", "5.32");

  /** Keep the kernel's confinement on. */
  public static final Practice CONFINED =
      Practice.of(
              "service-unconfined",
              Severity.HIGH,
              "keep the kernel's confinement on",
              """
          The default profiles of seccomp and AppArmor forbid what no program needs. \
          `unconfined` and `no-new-privileges:false` take that away.""",
              Source.COMPOSE)
          .example(
              """
          security_opt:
            - seccomp:unconfined""",
              """
          security_opt:
            - no-new-privileges:true""")
          .knownAs(Tool.CIS, "5.2", "5.22", "5.26");

  private ServicePractices() {}

  static List<Practice> all() {
    return List.of(PRIVILEGED, NAMESPACES, HOST_MOUNT, CONFINED);
  }
}

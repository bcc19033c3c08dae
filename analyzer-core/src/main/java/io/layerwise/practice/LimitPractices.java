package io.layerwise.practice;

import io.layerwise.finding.Severity;
import java.util.List;

/** What a service may take from its host. */
public final class LimitPractices {
  /** Limit the memory. */
  public static final Practice MEMORY_LIMIT =
      Practice.of(
              "limits-memory",
              Severity.MEDIUM,
              "limit the memory",
              """
          A process that leaks takes the whole host with it, unless it has a limit.""",
              Source.COMPOSE)
          .example(
              """
          services:
            api:
              image: app:1.0""",
              """
          services:
            api:
              image: app:1.0
              deploy:
                resources:
                  limits:
                    memory: 512M""")
          .knownAs(Tool.CIS, "5.11");

  /** Limit the CPUs. */
  public static final Practice CPU_LIMIT =
      Practice.of(
              "limits-cpu",
              Severity.MEDIUM,
              "limit the CPUs",
              """
          A process in a loop slows down everything else on its host, unless it has a limit.""",
              Source.COMPOSE)
          .example(
              """
          services:
            api:
              image: app:1.0""",
              """
          services:
            api:
              image: app:1.0
              deploy:
                resources:
                  limits:
                    cpus: '0.5'""")
          .knownAs(Tool.CIS, "5.12");

  /** Reserve what the service needs, within its limit. */
  public static final Practice RESERVATION =
      Practice.of(
              "limits-reservation",
              Severity.LOW,
              "reserve what the service needs, within its limit",
              """
          A reservation tells the scheduler where there is room; without one a service lands \
          on a host that has none. More than the limit can never be used.""",
              Source.COMPOSE)
          .example(
              """
          limits:
            memory: 512M""",
              """
          limits:
            memory: 512M
          reservations:
            memory: 256M""");

  /** Limit the processes. */
  public static final Practice PIDS_LIMIT =
      Practice.of(
              "limits-pids",
              Severity.LOW,
              "limit the processes",
              """
          A fork bomb, or a program that never waits for its children, uses up the host's \
          process table.""",
              Source.COMPOSE)
          .example(
              """
          limits:
            memory: 512M""",
              """
          limits:
            memory: 512M
            pids: 200""")
          .knownAs(Tool.CIS, "5.29");

  /** Let the program use less than its limit. */
  public static final Practice PROCESS_WITHIN_LIMIT =
      Practice.of(
              "limits-process",
              Severity.HIGH,
              "let the program use less than its limit",
              """
          A Java heap (`-Xmx`) or a Node.js heap (`--max-old-space-size`) that is as large as \
          the container's memory limit is killed by the kernel before the program collects its \
          garbage.""",
              Source.COMPOSE)
          .example(
              """
          environment:
            JAVA_TOOL_OPTIONS: -Xmx1g
          mem_limit: 512m""",
              """
          environment:
            JAVA_TOOL_OPTIONS: -XX:MaxRAMPercentage=75
          mem_limit: 512m""");

  /** Say what happens when the program ends. */
  public static final Practice RESTART =
      Practice.of(
              "restart-policy",
              Severity.LOW,
              "say what happens when the program ends",
              """
          Without a restart policy a program that crashed stays down. `on-failure:5` starts it \
          again and gives up when it never comes up; `unless-stopped` starts it after a \
          reboot, too.""",
              Source.COMPOSE)
          .example(
              """
          services:
            api:
              image: app:1.0""",
              """
          services:
            api:
              image: app:1.0
              restart: on-failure:5""")
          .knownAs(Tool.CIS, "5.15");

  private LimitPractices() {}

  static List<Practice> all() {
    return List.of(MEMORY_LIMIT, CPU_LIMIT, RESERVATION, PIDS_LIMIT, PROCESS_WITHIN_LIMIT, RESTART);
  }
}

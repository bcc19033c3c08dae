package io.layerwise.compose;

import java.util.Map;

/** How the values of one key go together ("Merge and override"). */
enum MergeRule {
  /** Mappings by key, sequences one behind the other, single values replaced. */
  BY_KIND,
  /** The later value alone. */
  REPLACE,
  /** Mappings that may be written as sequences, of {@code NAME=value} or of names. */
  BY_NAME,
  /** Sequences that may be written as a single value; what is there already is not repeated. */
  DISTINCT,
  /** Sequences in which one target, or one port, occurs once. */
  BY_TARGET,
  /** A mapping whose short form is the value of {@code context}. */
  BUILD;

  private static final Map<String, MergeRule> RULES =
      Map.ofEntries(
          Map.entry("services.*.annotations", BY_NAME),
          Map.entry("services.*.build", BUILD),
          Map.entry("services.*.build.additional_contexts", BY_NAME),
          Map.entry("services.*.build.args", BY_NAME),
          Map.entry("services.*.build.labels", BY_NAME),
          Map.entry("services.*.cap_add", DISTINCT),
          Map.entry("services.*.cap_drop", DISTINCT),
          Map.entry("services.*.command", REPLACE),
          Map.entry("services.*.configs", BY_TARGET),
          Map.entry("services.*.depends_on", BY_NAME),
          Map.entry("services.*.deploy.labels", BY_NAME),
          Map.entry("services.*.devices", BY_TARGET),
          Map.entry("services.*.dns", DISTINCT),
          Map.entry("services.*.dns_opt", DISTINCT),
          Map.entry("services.*.dns_search", DISTINCT),
          Map.entry("services.*.entrypoint", REPLACE),
          Map.entry("services.*.env_file", DISTINCT),
          Map.entry("services.*.environment", BY_NAME),
          Map.entry("services.*.expose", DISTINCT),
          Map.entry("services.*.extends", REPLACE),
          Map.entry("services.*.extra_hosts", BY_NAME),
          Map.entry("services.*.healthcheck.test", REPLACE),
          Map.entry("services.*.label_file", DISTINCT),
          Map.entry("services.*.labels", BY_NAME),
          Map.entry("services.*.links", DISTINCT),
          Map.entry("services.*.networks", BY_NAME),
          Map.entry("services.*.ports", BY_TARGET),
          Map.entry("services.*.profiles", DISTINCT),
          Map.entry("services.*.secrets", BY_TARGET),
          Map.entry("services.*.sysctls", BY_NAME),
          Map.entry("services.*.tmpfs", DISTINCT),
          Map.entry("services.*.volumes", BY_TARGET),
          Map.entry("networks.*.labels", BY_NAME),
          Map.entry("volumes.*.labels", BY_NAME));

  /**
   * @param path with dots, and an asterisk for the name of a service or another resource
   */
  static MergeRule of(String path) {
    // Either form of a limit, and what nothing is known of, is replaced whole.
    boolean free = path.startsWith("services.*.ulimits.") || path.startsWith("x-");
    return free ? REPLACE : RULES.getOrDefault(path, BY_KIND);
  }
}

package io.layerwise.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/**
 * {@code layerwise} itself: what its commands have in common. Said without annotations, which every
 * run would have to look for in each command once more.
 */
final class LayerwiseCommand {
  private final OptionSpec verbose =
      OptionSpec.builder("--verbose")
          .type(boolean.class)
          .scopeType(ScopeType.INHERIT)
          .description("Show a stack trace where something fails.")
          .build();

  private final CommandSpec specification =
      CommandSpec.create()
          .name("layerwise")
          .versionProvider(new Version())
          .scopeType(ScopeType.INHERIT)
          .addOption(verbose)
          .mixinStandardHelpOptions(true);

  LayerwiseCommand() {
    specification
        .usageMessage()
        .synopsisSubcommandLabel("COMMAND")
        .description("Opens a saved container image and says where every byte went.")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(exitCodes());
  }

  private static Map<String, String> exitCodes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "done");
    codes.put("1", "the gate failed (check, --fail-on, --exit-code), or there is nothing to write");
    codes.put("2", "the command line, the policy, or another file given beside the image is wrong");
    codes.put("3", "the image could not be read");
    codes.put("4", "an internal failure, or a report that could not be written");
    return codes;
  }

  CommandSpec specification() {
    return specification;
  }

  /** Whether that was asked for, before or behind the name of the command. */
  boolean verbose() {
    return Boolean.TRUE.equals(verbose.getValue());
  }
}

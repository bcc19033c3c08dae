package io.layerwise.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code layerwise} itself: what its commands have in common. */
@Command(
    addMethodSubcommands = false, // no method is searched for one
    name = "layerwise",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    usageHelpAutoWidth = false,
    synopsisSubcommandLabel = "COMMAND",
    description = "Opens a saved container image and says where every byte went.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the gate failed (check, --fail-on, --exit-code), or there is nothing to write",
      "2:the command line, the policy, or another file given beside the image is wrong",
      "3:the image could not be read",
      "4:an internal failure, or a report that could not be written"
    })
final class LayerwiseCommand {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show a stack trace where something fails.")
  private boolean verbose;

  boolean verbose() {
    return verbose;
  }
}

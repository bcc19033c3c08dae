package io.layerwise.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands below {@code layerwise}, in the order in which help lists them. Reading the options
 * of one takes longer than all else at start-up, so a run reads those only that it needs.
 *
 * @param implementation makes the object whose annotations are the command's options
 * @param description the first line is what the list of commands shows
 */
record Subcommand(String name, Function<Console, Object> implementation, List<String> description) {
  private static final List<Subcommand> ALL =
      List.of(
          of(
              "analyze",
              AnalyzeCommand::new,
              "Say where every byte of an image went, and which are wasted."),
          of(
              "split",
              SplitCommand::new,
              "Say how to build an image in two stages, and write the Dockerfile."),
          of(
              "compare",
              CompareCommand::new,
              "Say what differs between two images, why, and what it costs to pull."),
          of(
              "practices",
              PracticesCommand::new,
              "Hold an image, its Dockerfile and its compose file to the practices of production.",
              "Without an image, the files alone are looked at."),
          of(
              "check",
              CheckCommand::new,
              "Hold an image against budgets and a policy, and exit with 1 where it fails.",
              "Sizes are written as 180MB, 1.2GiB or 500kB."),
          of(
              "files",
              FilesCommand::new,
              "List every path that any layer made, and what became of it."),
          of(
              "packages",
              PackagesCommand::new,
              "List the packages that are installed, the largest first."),
          of(
              "cat",
              CatCommand::new,
              "Write a file's content to standard output, dead versions too."),
          of(
              "explain",
              ExplainCommand::new,
              "Say what a finding or a practice means, with an example before and after."),
          of(
              "cache",
              CacheCommand::new,
              "Say what is kept of layers between runs, and where.",
              "What a compressed layer of a file or a directory was read into is kept, so that it"
                  + " need not be decompressed again. "
                  + CachePlace.DIRECTORY
                  + " says where, "
                  + CachePlace.SIZE
                  + " how much."));

  /** Those that picocli brings, as the list of commands shows them; they describe themselves. */
  private static final List<Subcommand> PICOCLIS =
      List.of(
          of(
              "generate-completion",
              console -> new AutoComplete.GenerateCompletion(),
              "Generate bash/zsh completion script for layerwise."),
          of(
              "help",
              console -> new CommandLine.HelpCommand(),
              "Display help information about the specified command."));

  /** With nothing else on the command line, commands are listed at most. */
  private static final Set<String> LISTING = Set.of("--help", "-h", "--version", "-V");

  private static Subcommand of(
      String name, Function<Console, Object> implementation, String... description) {
    return new Subcommand(name, implementation, List.of(description));
  }

  /** Adds the command that a command line names, or all of them where it names none first. */
  static void addTo(CommandLine root, Console console, String... args) {
    Optional<Subcommand> named =
        ALL.stream().filter(one -> args.length > 0 && one.name.equals(args[0])).findFirst();
    if (named.isPresent()) {
      named.get().addTo(root, named.get().specification(console));
      return;
    }
    if (LISTING.containsAll(List.of(args))) {
      Stream.concat(ALL.stream(), PICOCLIS.stream())
          .forEach(subcommand -> subcommand.addTo(root, CommandSpec.create()));
      return;
    }
    for (Subcommand subcommand : ALL) {
      subcommand.addTo(root, subcommand.specification(console));
    }
    PICOCLIS.forEach(subcommand -> root.addSubcommand(subcommand.implementation.apply(console)));
  }

  private CommandSpec specification(Console console) {
    return CommandSpec.forAnnotatedObject(implementation.apply(console));
  }

  private void addTo(CommandLine root, CommandSpec specification) {
    specification.usageMessage().description(description.toArray(String[]::new));
    root.addSubcommand(name, specification);
  }
}

package io.layerwise.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line and turns whatever comes of it into an exit code. */
final class CommandRunner {
  private static final int HELP_WIDTH = 80;
  private static final int WIDEST_HELP = 110;

  private final Console console;
  private final PrintWriter errors;

  CommandRunner(Console console) {
    this.console = console;
    this.errors = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
  }

  /** The exit code of the command. */
  int run(String... args) {
    LayerwiseCommand root = new LayerwiseCommand();
    PrintWriter out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    CommandLine commandLine = commandLine(root, out, args);
    int code = execute(commandLine, root, args);
    out.flush();
    try {
      console.out().flush();
      return code;
    } catch (IOException e) {
      boolean told = code == ExitCode.INTERNAL.value();
      boolean enough = isClosedPipe(e) && !isGate(commandLine.getParseResult());
      return told || enough
          ? code
          : complain(new ReportNotWrittenException("standard output", e), root.verbose());
    }
  }

  /** An error of the machine, such as a full heap, is told like any other failure. */
  private int execute(CommandLine commandLine, LayerwiseCommand root, String... args) {
    try {
      return commandLine.execute(args);
    } catch (Error e) {
      return complain(e, root.verbose());
    }
  }

  private CommandLine commandLine(LayerwiseCommand root, PrintWriter out, String... line) {
    int width = console.terminal().width();
    CommandLine commandLine = new CommandLine(root.specification());
    Subcommand.addTo(commandLine, console, line);
    return commandLine
        .setOut(out)
        .setErr(errors)
        .setUsageHelpWidth(
            width == 0 ? HELP_WIDTH : Math.max(HELP_WIDTH, Math.min(width, WIDEST_HELP)))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(console.terminal().colour() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, args) -> complainAboutUsage(e))
        .setExecutionExceptionHandler(
            (e, command, parsed) ->
                isClosedPipe(e) && !isGate(parsed)
                    ? ExitCode.OK.value()
                    : complain(e, root.verbose()))
        .setExitCodeExceptionMapper(e -> ExitCode.INTERNAL.value());
  }

  private int complainAboutUsage(ParameterException e) {
    if (e.getCommandLine().getParseResult() != null
        && e.getCommandLine().getParent() == null
        && e.getCommandLine().getParseResult().originalArgs().isEmpty()) {
      e.getCommandLine().usage(errors);
      return ExitCode.USAGE.value();
    }
    errors.println("layerwise: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, errors);
    console
        .err()
        .println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.value();
  }

  private int complain(Throwable failure, boolean verbose) {
    Complaint complaint = Complaint.about(failure);
    List<String> lines = complaint.lines();
    errors.println("layerwise: " + lines.get(0));
    lines.stream().skip(1).forEach(errors::println);
    if (verbose) {
      failure.printStackTrace(errors);
    }
    return complaint.exitCode().value();
  }

  /**
   * Whoever read standard output has had enough, as {@code head} does: it got all that it wanted.
   * Of a gate that is not so: it has not come to its verdict, and must not seem to pass.
   */
  private static boolean isClosedPipe(Throwable failure) {
    return String.valueOf(failure.getMessage()).contains("Broken pipe");
  }

  private static boolean isGate(@Nullable ParseResult parsed) {
    ParseResult last = parsed;
    while (last != null && last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last != null && last.commandSpec().userObject() instanceof CheckCommand;
  }
}

package io.layerwise.practice;

import io.layerwise.dockerfile.CommandForm;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Heredoc;
import io.layerwise.runtime.ShellCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program that an instruction starts.
 *
 * @param program its name without directories; of {@code python -m pip} and {@code npx tsc}, what
 *     they run
 * @param arguments behind it
 * @param before what stands before it: variables and wrappers such as {@code sudo}
 */
public record Invocation(String program, List<String> arguments, List<String> before) {
  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");
  private static final String HEREDOC = "<<";

  public Invocation {
    arguments = List.copyOf(arguments);
    before = List.copyOf(before);
  }

  /** Those of a RUN, CMD, ENTRYPOINT or HEALTHCHECK in order, of its here-documents too. */
  public static List<Invocation> of(DockerfileInstruction instruction) {
    List<ShellCommand> commands =
        new ArrayList<>(CommandForm.of(instruction).map(Invocation::commands).orElse(List.of()));
    if (isScript(commands)) {
      for (Heredoc heredoc : instruction.heredocs()) {
        commands.addAll(isOfShell(heredoc.text()) ? ShellCommand.parse(heredoc.text()) : List.of());
      }
    }
    return of(commands);
  }

  /** Those of a script's commands in order. */
  public static List<Invocation> of(List<ShellCommand> commands) {
    return commands.stream()
        .flatMap(command -> withoutShell(command).stream())
        .flatMap(command -> of(command).stream())
        .toList();
  }

  private static List<ShellCommand> commands(CommandForm form) {
    return form instanceof CommandForm.Exec exec
        ? List.of(new ShellCommand(exec.words()))
        : ShellCommand.parse(((CommandForm.Shell) form).script());
  }

  /** Whether a shell is what reads the here-document, as in {@code RUN <<EOF}. */
  private static boolean isScript(List<ShellCommand> commands) {
    return !commands.isEmpty()
        && commands.get(0).words().stream()
            .filter(word -> !word.startsWith(HEREDOC))
            .allMatch(word -> SHELLS.contains(name(word)) || word.startsWith("-"));
  }

  /** A script may name what runs it in its first line. */
  private static boolean isOfShell(String script) {
    String line = script.lines().findFirst().orElse("");
    return !line.startsWith("#!")
        || Arrays.stream(line.substring(2).strip().split("\\s+", -1))
            .anyMatch(word -> SHELLS.contains(name(word)));
  }

  /** The commands of {@code sh -c "…"}, one shell deep. */
  private static List<ShellCommand> withoutShell(ShellCommand command) {
    List<String> words = command.words();
    boolean script =
        words.size() > 2 && SHELLS.contains(name(words.get(0))) && words.get(1).matches("-\\w*c");
    return script ? ShellCommand.parse(words.get(2)) : List.of(command);
  }

  private static Optional<Invocation> of(ShellCommand command) {
    List<String> programs = command.programs();
    if (programs.isEmpty() || programs.get(0).startsWith(HEREDOC)) {
      return Optional.empty();
    }
    String program = programs.get(programs.size() - 1);
    List<String> words = command.words();
    int at = words.indexOf(program);
    Invocation plain =
        new Invocation(name(program), words.subList(at + 1, words.size()), words.subList(0, at));
    return Optional.of(plain.behindRunner());
  }

  private Invocation behindRunner() {
    boolean module = program.matches("python[0-9.]*") && arguments.indexOf("-m") == 0;
    int at = module ? 1 : program.equals("npx") ? firstOperand() : arguments.size();
    return at < 0 || at >= arguments.size()
        ? this
        : new Invocation(
            name(arguments.get(at)), arguments.subList(at + 1, arguments.size()), before);
  }

  private int firstOperand() {
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).startsWith("-") && !arguments.get(i).contains("=")) {
        return i;
      }
    }
    return -1;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public boolean is(String... programs) {
    return Arrays.asList(programs).contains(program);
  }

  /** The first argument that is no option, {@code install} of {@code apt-get -y install curl}. */
  public String verb() {
    return firstOperand() < 0 ? "" : arguments.get(firstOperand());
  }

  public boolean has(String... options) {
    return Arrays.stream(options).anyMatch(arguments::contains);
  }

  /** What stands behind the verb and is no option. */
  public List<String> operands() {
    return arguments.subList(Math.max(0, firstOperand() + 1), arguments.size()).stream()
        .filter(word -> !word.startsWith("-") && !word.isBlank())
        .filter(word -> !word.matches("[0-9]*[<>].*"))
        .toList();
  }

  /**
   * As evidence names it: no more than program and verb (of {@code npm run}, the script), since the
   * rest may hold a secret.
   */
  public String label() {
    String script = verb().equals("run") ? operands().stream().findFirst().orElse("") : "";
    String named = verb().matches("[a-z][a-z:-]*") ? verb() : "";
    return (program + " " + named + " " + script).strip();
  }
}

package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.CommandForm;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.oci.Quoted;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.runtime.ExecForm;
import io.layerwise.runtime.ShellCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The last CMD and the last ENTRYPOINT. */
final class ExecFormCommand implements DockerfileCheck {
  /** What a shell would put something in for. */
  private static final String EXPANDED = "$*?`~[]{}<>#";

  private static final Set<String> BUILT_IN = Set.of("cd", ".", "source", "export", "set", "eval");

  @Override
  public Practice practice() {
    return InterfacePractices.EXEC_FORM;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found =
        Stream.of(Keyword.ENTRYPOINT, Keyword.CMD)
            .flatMap(keyword -> evidence.last(keyword).stream())
            .flatMap(last -> of(last).map(one -> one.at(evidence.line(last))).stream())
            .toList();
    return found.isEmpty()
        ? List.of(
            unknown("neither CMD nor ENTRYPOINT in the stage; the base image's are not known")
                .at(evidence.stage()))
        : found;
  }

  private Optional<Observation> of(DockerfileInstruction last) {
    return CommandForm.of(last)
        .map(
            form ->
                form instanceof CommandForm.Shell shell
                    ? ofShell(last, shell.script())
                    : pass("`" + last.keyword() + "` is in exec form"));
  }

  private Observation ofShell(DockerfileInstruction last, String script) {
    List<ShellCommand> commands = ShellCommand.parse(script);
    // The program takes the shell's place, so signals reach it.
    if (commands.size() == 1 && commands.get(0).words().get(0).equals("exec")) {
      return pass("`" + last.keyword() + " exec …` gives the shell's place to the program");
    }
    return fail(
        "`" + Quoted.printable(last.toString()) + "` runs in a shell",
        change(last.keyword(), script, commands));
  }

  private static String change(Keyword keyword, String script, List<ShellCommand> commands) {
    boolean plain =
        commands.size() == 1
            && script.chars().noneMatch(c -> EXPANDED.indexOf(c) >= 0 || ";&|()".indexOf(c) >= 0)
            && !commands.get(0).words().get(0).contains("=")
            && !BUILT_IN.contains(commands.get(0).words().get(0));
    if (plain) {
      return "Write `" + keyword + " " + ExecForm.json(commands.get(0).words()) + "`.";
    }
    return "It needs its shell: let `exec` start the last program, or put the script into a file"
        + " that ends with `exec` and write `"
        + keyword
        + " [\"/entrypoint.sh\"]`.";
  }
}

package io.layerwise.history;

import io.layerwise.dockerfile.RunScript;
import java.util.List;
import java.util.Optional;

/**
 * What a RUN ran: {@code |2 A=1 B=x y /bin/sh -c apt-get update} or parts of it. An exec form is
 * recorded as its words alone.
 *
 * @param script to the byte: a here-document keeps its lines, and the newline that ends the last
 * @param shell the words before it; none of an exec form
 */
record Command(List<String> buildArguments, String script, List<String> shell) {

  static Command parse(String text, Shells shells) {
    BuildArguments arguments = BuildArguments.parse(text, shells);
    String command = arguments.command();
    Optional<String> shell = shells.of(command);
    return new Command(
        arguments.values(),
        shell.map(words -> command.substring(words.length() + 1)).orElse(command),
        shell.map(shells::words).orElse(List.of()));
  }

  /**
   * The same, where the line may be Buildah's, which leaves out the line that ends a here-document
   * (imagebuildah/stage_executor.go, {@code getCreatedBy}).
   */
  Command withDocument() {
    Optional<RunScript> run = RunScript.withoutEnd(script);
    return run.isEmpty()
        ? this
        : new Command(
            buildArguments, run.get().text(), run.get().file().isPresent() ? List.of() : shell);
  }

  Reading read(Builder builder) {
    return new Reading(InstructionKind.RUN, script, buildArguments, shell, builder);
  }
}

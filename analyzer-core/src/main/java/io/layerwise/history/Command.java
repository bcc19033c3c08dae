package io.layerwise.history;

import java.util.List;

/**
 * What a RUN ran: {@code |2 A=1 B=x y /bin/sh -c apt-get update} or parts of it. An exec form is
 * recorded as its words alone.
 */
record Command(List<String> buildArguments, String script) {

  static Command parse(String text, Shells shells) {
    BuildArguments arguments = BuildArguments.parse(text, shells);
    String command = arguments.command();
    return new Command(arguments.values(), shells.strip(command).orElse(command).strip());
  }

  Reading read(Builder builder) {
    return new Reading(InstructionKind.RUN, script, buildArguments, builder);
  }
}

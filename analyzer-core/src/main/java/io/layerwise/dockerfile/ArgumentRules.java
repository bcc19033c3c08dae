package io.layerwise.dockerfile;

import io.layerwise.oci.Quoted;
import java.util.List;
import java.util.Set;

/** What BuildKit demands of each instruction's arguments before it builds anything. */
final class ArgumentRules {
  private static final Set<Keyword> NEVER_PUT_OFF =
      Set.of(Keyword.ONBUILD, Keyword.FROM, Keyword.MAINTAINER);

  private final DockerfileInstruction instruction;

  private ArgumentRules(DockerfileInstruction instruction) {
    this.instruction = instruction;
  }

  static void require(DockerfileInstruction instruction) throws DockerfileException {
    new ArgumentRules(instruction).require();
  }

  private void require() throws DockerfileException {
    Keyword keyword = instruction.keyword();
    // Only these two may be left empty; it takes back what the base image has.
    boolean mayBeEmpty = keyword == Keyword.CMD || keyword == Keyword.ENTRYPOINT;
    if (instruction.arguments().isEmpty() && !mayBeEmpty) {
      throw broken("arguments behind " + keyword, "none", "Complete the line.");
    }
    switch (keyword) {
      case FROM -> requireBase(instruction.words());
      case COPY, ADD -> requireTarget();
      case ENV, LABEL -> requireValues();
      case HEALTHCHECK -> requireTest();
      case SHELL -> requireShell();
      case ONBUILD -> requireTrigger();
      default -> {}
    }
  }

  private void requireBase(List<String> words) throws DockerfileException {
    boolean named = words.size() == 3 && words.get(1).equalsIgnoreCase("AS");
    if (words.size() != 1 && !named) {
      throw broken(
          "FROM with an image, and perhaps AS and a name",
          Quoted.of(instruction.arguments()),
          "Write `FROM image` or `FROM image AS name`.");
    }
  }

  private void requireTarget() throws DockerfileException {
    if (instruction.words().size() < 2) {
      throw broken(
          "at least one source and a target behind " + instruction.keyword(),
          Quoted.of(instruction.arguments()),
          "Write `" + instruction.keyword() + " source target`.");
    }
  }

  private void requireValues() throws DockerfileException {
    for (Assignment assignment : Assignment.of(instruction)) {
      if (assignment.value().isEmpty() || assignment.name().isEmpty()) {
        throw broken(
            "name=value behind " + instruction.keyword(),
            Quoted.of(assignment.name() + assignment.value().map(text -> "=" + text).orElse("")),
            "Write name=value, and quote a value that has spaces.");
      }
    }
  }

  private void requireTest() throws DockerfileException {
    String arguments = instruction.arguments();
    if (!HealthcheckTest.isNone(arguments) && HealthcheckTest.command(arguments).isEmpty()) {
      throw broken(
          "NONE, or CMD and a command, behind HEALTHCHECK",
          Quoted.of(arguments),
          "Write `HEALTHCHECK CMD command`.");
    }
  }

  private void requireShell() throws DockerfileException {
    if (instruction.execForm().filter(words -> !words.isEmpty()).isEmpty()) {
      throw broken(
          "a JSON array of strings behind SHELL",
          Quoted.of(instruction.arguments()),
          "Write it as SHELL [\"/bin/bash\", \"-c\"].");
    }
  }

  private void requireTrigger() throws DockerfileException {
    if (instruction.triggered().filter(put -> NEVER_PUT_OFF.contains(put.keyword())).isPresent()) {
      throw broken(
          "an instruction that can be put off behind ONBUILD",
          Quoted.of(instruction.arguments()),
          "ONBUILD takes neither ONBUILD, FROM nor MAINTAINER.");
    }
  }

  private DockerfileException broken(String expected, String found, String remedy) {
    return new DockerfileException(instruction.line(), expected, found, remedy);
  }
}

package io.layerwise.dockerfile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One instruction. What is particular to a keyword is read from it by {@link CommandForm}, {@link
 * FilesCopied}, {@link Mount} and {@link Assignment}.
 *
 * @param flags in order
 * @param arguments what follows the flags: on one line, without comments, variables as written
 * @param triggered of an ONBUILD, the instruction that it puts off
 * @param escape the character of the file's escape directive
 */
public record DockerfileInstruction(
    Keyword keyword,
    List<Flag> flags,
    String arguments,
    List<Heredoc> heredocs,
    Optional<DockerfileInstruction> triggered,
    Source source,
    char escape) {

  public DockerfileInstruction {
    flags = List.copyOf(flags);
    heredocs = List.copyOf(heredocs);
  }

  /** The only instruction of a text; empty where that is none, or more than one. */
  public static Optional<DockerfileInstruction> parse(String text) {
    try {
      List<DockerfileInstruction> all =
          Dockerfile.parse("FROM scratch\n" + text + "\n").lastStage().instructions();
      return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    } catch (DockerfileException e) {
      return Optional.empty();
    }
  }

  /** Where it begins, from 1. */
  public int line() {
    return source.firstLine();
  }

  /** The first flag of a name; its own value may be empty still, as in {@code --link}. */
  public Optional<Flag> flag(String name) {
    return flags.stream().filter(flag -> flag.name().equals(name)).findFirst();
  }

  /** The value of the first flag of a name. */
  public Optional<String> flagValue(String name) {
    return flag(name).flatMap(Flag::value);
  }

  /** The strings of the exec form; empty where it is the shell form. */
  public Optional<List<String>> execForm() {
    return keyword.takesExecForm() ? JsonStrings.parse(arguments) : Optional.empty();
  }

  /**
   * The arguments one by one, for the instructions that take a list: COPY, ADD, VOLUME, EXPOSE,
   * FROM. Only their exec form can have white space in one ("COPY").
   */
  public List<String> words() {
    return execForm()
        .orElseGet(
            () -> arguments.isEmpty() ? List.of() : Arrays.asList(arguments.split("\\s+", -1)));
  }

  /** On one line, in its usual form; the user's own text is in {@link #source}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(keyword.name());
    flags.forEach(flag -> text.append(' ').append(flag));
    return arguments.isEmpty() ? text.toString() : text.append(' ').append(arguments).toString();
  }
}

package io.layerwise.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a RUN whose shell is given exactly a certain script, in the first of these forms that is
 * read as that: on one line; as a here-document, where the script ends with a newline, as all of
 * one do; as a command with the here-documents that it reads; as the exec form.
 */
public final class RunWriter {
  /** What stands between RUN and its command; some builders record it with that. */
  private static final Pattern FLAGS = Pattern.compile("(?:--[a-z][^\\s]*+[ \\t]++)++");

  private final String start;
  private final String script;
  private final List<String> shell;

  private RunWriter(String flags, String script, List<String> shell) {
    Matcher own = FLAGS.matcher(script);
    int behind = own.lookingAt() ? own.end() : 0;
    this.start = "RUN " + flags + script.substring(0, behind);
    this.script = script.substring(behind);
    this.shell = shell;
  }

  /**
   * @param flags each with a space behind it
   * @param script what the shell is given; it may begin with flags of its own
   * @param shell the words before the script; empty where they are not known
   * @return without a newline at its end; empty where no form is read as that script
   */
  public static Optional<String> write(String flags, String script, List<String> shell) {
    return new RunWriter(flags, script, shell).write();
  }

  private Optional<String> write() {
    return Stream.of(onOneLine(), asDocument(), withDocuments(), asWords())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<String> onOneLine() {
    String line = script.strip();
    return Optional.of(start + line)
        .filter(text -> script.indexOf('\n') < 0)
        .filter(text -> isRead(text, run -> isCommand(run, line) || isExec(run, line)));
  }

  /**
   * With a delimiter that is not quoted: BuildKit replaces nothing either way, and kaniko runs
   * nothing where it is.
   */
  private Optional<String> asDocument() {
    if (!script.endsWith("\n")) {
      return Optional.empty();
    }
    String delimiter = delimiter();
    return Optional.of(start + "<<" + delimiter + "\n" + script + delimiter)
        .filter(text -> isRead(text, run -> isCommand(run, script) || isFile(run)));
  }

  /** Whether no shell is to read the script: it is a file that is run. */
  private boolean isFile(DockerfileInstruction run) {
    return shell.isEmpty()
        && RunScript.of(run)
            .filter(read -> read.file().isPresent() && read.text().equals(script))
            .isPresent();
  }

  /** A word that is no line of the script. */
  private String delimiter() {
    Set<String> lines = script.lines().map(String::strip).collect(Collectors.toSet());
    return Stream.concat(
            Stream.of("EOF"), IntStream.iterate(2, n -> n + 1).mapToObj(n -> "EOF" + n))
        .filter(word -> !lines.contains(word))
        .findFirst()
        .orElseThrow();
  }

  private Optional<String> withDocuments() {
    return Optional.of(start + script).filter(text -> isRead(text, run -> isCommand(run, script)));
  }

  private Optional<String> asWords() {
    List<String> words = Stream.concat(shell.stream(), Stream.of(script)).toList();
    return Optional.of(start + JsonText.array(words))
        .filter(text -> !shell.isEmpty())
        .filter(text -> isRead(text, run -> run.execForm().filter(words::equals).isPresent()));
  }

  private static boolean isCommand(DockerfileInstruction run, String script) {
    return RunScript.of(run)
        .filter(read -> read.file().isEmpty() && read.text().equals(script))
        .isPresent();
  }

  /** Whether the script is the exec form itself, which some builders record as it is written. */
  private static boolean isExec(DockerfileInstruction run, String line) {
    return run.execForm().isPresent() && run.arguments().equals(line);
  }

  private static boolean isRead(String text, Predicate<DockerfileInstruction> asked) {
    return DockerfileInstruction.parse(text)
        .filter(run -> run.keyword() == Keyword.RUN)
        .filter(asked)
        .isPresent();
  }
}

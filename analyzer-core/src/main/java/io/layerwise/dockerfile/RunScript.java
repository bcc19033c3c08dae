package io.layerwise.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What BuildKit makes of a RUN in the shell form (frontend/dockerfile/dockerfile2llb/convert.go,
 * {@code dispatchRun}). A here-document alone is the script; it replaces no variables in it, quoted
 * or not, but leaves that to the shell. Where a command reads the here-document, the script is the
 * command with the document behind it, as a shell has it.
 *
 * @param text the script, every newline and blank kept
 * @param file where BuildKit writes a script that begins with {@code #!}, which it runs without
 *     giving its text to a shell
 */
public record RunScript(String text, Optional<String> file) {
  private static final String DIRECTORY = "/dev/pipes/";

  /** Empty for the exec form, and for any other instruction. */
  public static Optional<RunScript> of(DockerfileInstruction run) {
    if (run.keyword() != Keyword.RUN || run.execForm().isPresent()) {
      return Optional.empty();
    }
    List<Heredoc> heredocs = run.heredocs();
    if (isHeredocAlone(run)) {
      Heredoc heredoc = heredocs.get(0);
      String text = heredoc.text();
      return Optional.of(
          new RunScript(
              text,
              text.startsWith("#!") ? Optional.of(DIRECTORY + heredoc.name()) : Optional.empty()));
    }
    StringBuilder text = new StringBuilder(run.arguments());
    heredocs.forEach(one -> text.append('\n').append(one.content()).append(one.name()));
    return Optional.of(new RunScript(text.toString(), Optional.empty()));
  }

  /**
   * Of a RUN with one here-document that was recorded without the line that ends it; empty for any
   * other.
   *
   * @param recorded what follows the keyword; flags before the command stay before the text
   */
  public static Optional<RunScript> withoutEnd(String recorded) {
    int feed = recorded.indexOf('\n');
    List<HeredocMarker> markers =
        feed < 0 ? List.of() : HeredocMarker.in(recorded.substring(0, feed));
    if (markers.size() != 1 || recorded.lines().skip(1).anyMatch(markers.get(0)::isEnd)) {
      return Optional.empty();
    }
    return DockerfileInstruction.parse("RUN " + recorded + "\n" + markers.get(0).name())
        .flatMap(run -> of(run).map(script -> script.behind(run.flags())));
  }

  private RunScript behind(List<Flag> flags) {
    String before = flags.stream().map(flag -> flag + " ").collect(Collectors.joining());
    return new RunScript(before + text, file);
  }

  /** Whether a RUN is a here-document and no more: {@code RUN <<EOF}. */
  public static boolean isHeredocAlone(DockerfileInstruction run) {
    return run.heredocs().size() == 1 && HeredocMarker.isAlone(run.arguments());
  }

  /** What a history tells of a script that BuildKit wrote to a file: only where that was. */
  public static boolean isFile(String recorded) {
    return recorded.startsWith(DIRECTORY) && recorded.indexOf('/', DIRECTORY.length()) < 0;
  }

  /** What a shell is given, and what a history records. */
  public String command() {
    return file.orElse(text);
  }
}

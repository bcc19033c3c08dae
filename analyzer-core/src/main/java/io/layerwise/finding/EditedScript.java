package io.layerwise.finding;

import io.layerwise.shell.ScriptText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A script with edits made to its commands. Comments, here-documents and every blank stay as they
 * are. Where the script has lines, a command that is added is a line of its own; else it is joined
 * by {@code &&}.
 */
final class EditedScript {
  /** What may stand between two words of a command: also the end of a line that goes on. */
  private static final String GAP = "(?:[ \t]|\\\\\r?\n)++";

  /** Behind any of these another command has to follow. */
  private static final Pattern NEEDS_COMMAND =
      Pattern.compile("(?:\\b(?:if|then|elif|else|while|until|do)|[{(&|!\\\\])\\s*+$");

  /** {@code set -e}, by which the first command that fails ends the script. */
  private static final Pattern ENDS_AT_FAILURE =
      Pattern.compile(
          "(?m)^[ \t]*+set[ \t](?:.*[ \t])?(?:-[a-zA-Z]*e[a-zA-Z]*|-o[ \t]++errexit)\\b");

  private static final String ENDS_COMMAND = ";&|";

  private final String original;
  private final boolean hasLines;
  private final boolean endsAtFailure;
  private String script;

  private EditedScript(String script, List<String> shell, boolean hasLines) {
    this.original = script;
    this.script = script;
    this.hasLines = hasLines;
    this.endsAtFailure =
        ENDS_AT_FAILURE.matcher(script).find()
            || shell.stream().anyMatch(word -> word.matches("-[a-zA-Z]*e[a-zA-Z]*"));
  }

  /**
   * A script that a shell is given as it is.
   *
   * @param shell the words before the script
   */
  static String of(String script, List<String> shell, Collection<Edit> edits) {
    return new EditedScript(script, shell, script.indexOf('\n') >= 0).with(edits);
  }

  /** A command in a Dockerfile, whose lines go on by a backslash. */
  static String ofCommand(String command, Collection<Edit> edits) {
    return new EditedScript(command, List.of(), false).with(edits);
  }

  private String with(Collection<Edit> edits) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.CacheMount mount) {
        removeDeletionOf(mount.target());
      } else if (edit instanceof Edit.Option option && !original.contains(option.option())) {
        add(option);
      } else if (edit instanceof Edit.Before first && !original.contains(first.command())) {
        before.add(first.command());
      } else if (edit instanceof Edit.After last && !original.contains(last.command())) {
        after.add(last.command());
      }
    }
    after.forEach(this::endWith);
    String joint = hasLines ? "\n" : " && ";
    return before.stream().map(command -> command + joint).collect(Collectors.joining()) + script;
  }

  private void add(Edit.Option option) {
    String words = Pattern.quote(option.command()).replace(" ", "\\E" + GAP + "\\Q");
    ScriptText text = ScriptText.of(script);
    replace(
        Pattern.compile(words),
        match -> text.isCommand(match.start()),
        match -> match.group() + " " + option.option());
  }

  /** An {@code rm -rf} of what is in no layer any more, and would empty the cache. */
  private void removeDeletionOf(String target) {
    String deletion = "rm" + GAP + "-rf" + GAP + Pattern.quote(target) + "/[^\\s;&|]*+";
    String end = "(?=\\s*+$|[ \t]*+\r?\n|" + GAP + "&&\\s)";
    remove(Pattern.compile(GAP + "&&" + GAP + deletion + end), match -> true);
    if (hasLines) {
      remove(
          Pattern.compile("(?m)^[ \t]*+" + deletion + "[ \t]*+(?:\n|\\z)"),
          match -> !NEEDS_COMMAND.matcher(script.substring(0, match.start())).find());
    }
  }

  private void remove(Pattern command, Predicate<MatchResult> wanted) {
    ScriptText text = ScriptText.of(script);
    replace(command, match -> text.isCode(match.start()) && wanted.test(match), match -> "");
  }

  private void replace(
      Pattern pattern, Predicate<MatchResult> wanted, Function<MatchResult, String> by) {
    Matcher matcher = pattern.matcher(script);
    StringBuilder replaced = new StringBuilder();
    int copied = 0;
    while (matcher.find()) {
      if (wanted.test(matcher)) {
        replaced.append(script, copied, matcher.start()).append(by.apply(matcher));
        copied = matcher.end();
      }
    }
    script = replaced.append(script, copied, script.length()).toString();
  }

  /** The script still fails where its last command does. */
  private void endWith(String command) {
    String body = script.stripTrailing();
    if (hasLines && endsAtFailure) {
      script = withNewline(script) + command + "\n";
    } else if (!hasLines || endsWithCommand(body)) {
      script = body + " && " + command + script.substring(body.length());
    } else {
      script = withNewline(script) + "[ $? -eq 0 ] && " + command + "\n";
    }
  }

  private static boolean endsWithCommand(String body) {
    int last = body.length() - 1;
    return last >= 0
        && ScriptText.of(body).isCommand(last)
        && ENDS_COMMAND.indexOf(body.charAt(last)) < 0;
  }

  private static String withNewline(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }
}

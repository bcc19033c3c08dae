package io.layerwise.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code |N K=V … K=V} that Docker puts before a command run with build arguments (moby,
 * builder/dockerfile/dispatchers.go, {@code prependEnvOnCmd}; BuildKit, {@code runCommandString}).
 * Values are not quoted and may hold spaces, so the last one ends where the shell begins.
 *
 * @param values the {@code K=V}
 * @param command what follows them, its shell included
 */
record BuildArguments(List<String> values, String command) {
  /** Four digits: no Dockerfile has ten thousand arguments. */
  private static final Pattern COUNT = Pattern.compile("\\|([0-9]{1,4}) ");

  static BuildArguments parse(String text, Shells shells) {
    Matcher count = COUNT.matcher(text);
    if (!count.lookingAt()) {
      return new BuildArguments(List.of(), text);
    }
    int expected = Integer.parseInt(count.group(1));
    String rest = text.substring(count.end());
    List<Integer> starts = Assignments.variableStarts(rest, expected);
    if (expected == 0 || starts.size() < expected || starts.get(0) != 0) {
      return new BuildArguments(List.of(), expected == 0 ? rest : text);
    }
    int end = endOfLast(rest, starts.get(expected - 1), shells);
    List<String> values = new ArrayList<>(expected);
    for (int i = 0; i < expected; i++) {
      int next = i + 1 < expected ? starts.get(i + 1) : end;
      values.add(rest.substring(starts.get(i), next).strip());
    }
    return new BuildArguments(List.copyOf(values), rest.substring(end).stripLeading());
  }

  private static int endOfLast(String text, int start, Shells shells) {
    int shell = shells.indexIn(text, start);
    if (shell >= 0) {
      return shell;
    }
    // An exec form: nothing tells where the value ends, so it is taken to be one word.
    int space = text.indexOf(' ', start);
    return space < 0 ? text.length() : space;
  }
}

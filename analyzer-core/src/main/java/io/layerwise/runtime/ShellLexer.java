package io.layerwise.runtime;

import io.layerwise.shell.ScriptText;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script into simple commands and their words (POSIX, "Token Recognition"): a newline ends
 * a command, and a here-document is what a command reads, so it holds none. It expands nothing, and
 * whatever the text, it only ever moves forward.
 */
final class ShellLexer {
  /** A script that is longer is not read to its end. */
  private static final int LONGEST = 256 << 10;

  private final String script;
  private final ScriptText text;
  private final int end;
  private final List<ShellCommand> commands = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private List<String> words = new ArrayList<>();
  private boolean inWord;
  private int at;

  ShellLexer(String script) {
    this.script = script;
    this.text = ScriptText.of(script);
    this.end = Math.min(script.length(), LONGEST);
  }

  List<ShellCommand> commands() {
    while (at < end) {
      if (text.isDocument(at)) {
        at++;
        continue;
      }
      char c = script.charAt(at++);
      switch (c) {
        case '\'' -> quoted('\'');
        case '"' -> quoted('"');
        case '\\' -> escaped();
        case '#' -> hash();
        case ' ', '\t', '\r' -> endWord();
        case '\n', ';', '&', '|', '(', ')', '`' -> endCommand();
        case '$' -> dollar();
        default -> append(c);
      }
    }
    endCommand();
    return List.copyOf(commands);
  }

  private void append(char c) {
    inWord = true;
    word.append(c);
  }

  private void escaped() {
    if (at < end) {
      char c = script.charAt(at++);
      if (c != '\n') {
        append(c);
      }
    }
  }

  /** A {@code #} begins a comment only where a word could begin. */
  private void hash() {
    if (inWord) {
      append('#');
      return;
    }
    while (at < end && script.charAt(at) != '\n') {
      at++;
    }
  }

  /** Within double quotes a substitution is a command of its own, which is read when it is met. */
  private void quoted(char quote) {
    inWord = true;
    while (at < end && script.charAt(at) != quote) {
      char c = script.charAt(at++);
      if (c == '\\' && quote == '"' && at < end) {
        word.append(script.charAt(at++));
      } else {
        word.append(c);
      }
    }
    at++;
  }

  private void dollar() {
    if (at < end && script.charAt(at) == '(') {
      endCommand();
      at++;
    } else {
      append('$');
    }
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }

  private void endCommand() {
    endWord();
    if (!words.isEmpty()) {
      commands.add(new ShellCommand(words));
      words = new ArrayList<>();
    }
  }
}

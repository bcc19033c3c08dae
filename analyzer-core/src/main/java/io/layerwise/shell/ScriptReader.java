package io.layerwise.shell;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Tells of each character of a script what it is. It only ever moves forward. */
final class ScriptReader {
  /** A word begins behind any of these, and only there a {@code #} begins a comment. */
  private static final String BEFORE_WORD = " \t\r\n;&|()`";

  private final String text;
  private final ScriptPart[] parts;
  private final Deque<HereDocument> announced = new ArrayDeque<>();
  private int at;

  /** How many parentheses of an arithmetic expression are open: a {@code <<} there shifts bits. */
  private int arithmetic;

  ScriptReader(String text) {
    this.text = text;
    this.parts = new ScriptPart[text.length()];
    Arrays.fill(parts, ScriptPart.CODE);
  }

  ScriptText read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '\\' -> mark(2, ScriptPart.QUOTED);
        case '\'' -> mark(singleQuoted(), ScriptPart.QUOTED);
        case '"' -> mark(doubleQuoted(), ScriptPart.QUOTED);
        case '#' -> hash();
        case '(', ')' -> parenthesis(c);
        case '<' -> redirection();
        case '\n' -> newline();
        default -> at++;
      }
    }
    return new ScriptText(text, parts, !announced.isEmpty());
  }

  private void mark(int length, ScriptPart part) {
    int end = Math.min(text.length(), at + length);
    Arrays.fill(parts, at, end, part);
    at = end;
  }

  private int singleQuoted() {
    int end = text.indexOf('\'', at + 1);
    return end < 0 ? text.length() - at : end + 1 - at;
  }

  private int doubleQuoted() {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1 - at;
  }

  private boolean beginsWord() {
    return at == 0
        || (BEFORE_WORD.indexOf(text.charAt(at - 1)) >= 0 && parts[at - 1] != ScriptPart.QUOTED);
  }

  private void hash() {
    if (beginsWord()) {
      int end = text.indexOf('\n', at);
      mark((end < 0 ? text.length() : end) - at, ScriptPart.COMMENT);
    } else {
      at++;
    }
  }

  private void parenthesis(char c) {
    if (arithmetic > 0) {
      arithmetic += c == '(' ? 1 : -1;
    } else if (text.startsWith("((", at)) {
      arithmetic = 1;
    }
    at++;
  }

  private void redirection() {
    int length = text.startsWith("<<<", at) ? 3 : text.startsWith("<<", at) ? 2 : 1;
    if (length == 2 && arithmetic == 0) {
      HereDocument document = HereDocument.announcedAt(text, at);
      announced.add(document);
      at = document.behindWord();
    } else {
      at += length;
    }
  }

  /** The documents that a line announces begin behind it. */
  private void newline() {
    String line = text.substring(line(at), at);
    at++;
    if (announced.size() == 1 && HereDocument.isScript(line)) {
      markLastLine(announced.element().end(text, at));
      return;
    }
    boolean ended = true;
    while (ended && !announced.isEmpty()) {
      int end = announced.element().end(text, at);
      ended = end >= 0;
      mark((ended ? end : text.length()) - at, ScriptPart.DOCUMENT);
      if (ended) {
        announced.remove();
      }
    }
  }

  private int line(int end) {
    return text.lastIndexOf('\n', end - 1) + 1;
  }

  /** Of a document that a shell reads only the line that ends it is no command. */
  private void markLastLine(int end) {
    if (end >= 0) {
      announced.remove();
      boolean feed = text.charAt(end - 1) == '\n';
      Arrays.fill(parts, line(feed ? end - 1 : end), end, ScriptPart.DOCUMENT);
    } else {
      at = text.length();
    }
  }
}

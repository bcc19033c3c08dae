package io.layerwise.shell;

/**
 * A script, with what each of its characters is to the shell. A newline ends a command where it is
 * neither quoted nor escaped; so a script of several lines is several commands.
 */
public final class ScriptText {
  private final String text;
  private final ScriptPart[] parts;
  private final boolean open;

  ScriptText(String text, ScriptPart[] parts, boolean open) {
    this.text = text;
    this.parts = parts;
    this.open = open;
  }

  /** Reads a script, whatever it holds. */
  public static ScriptText of(String script) {
    return new ScriptReader(script).read();
  }

  /** Whether the script goes on behind its end: a here-document has no line that ends it. */
  public boolean isOpen() {
    return open;
  }

  /** Whether the character belongs to a here-document, the line that ends it among them. */
  public boolean isDocument(int index) {
    return parts[index] == ScriptPart.DOCUMENT;
  }

  /** Whether the character belongs to a command: to no comment and no here-document. */
  public boolean isCommand(int index) {
    return parts[index] == ScriptPart.CODE || parts[index] == ScriptPart.QUOTED;
  }

  /** Whether the character belongs to a command and is neither quoted nor escaped. */
  public boolean isCode(int index) {
    return parts[index] == ScriptPart.CODE;
  }

  /**
   * The commands alone, each character at its place: comments and here-documents are blank, and so
   * is every newline that ends no command.
   */
  public String commands() {
    StringBuilder commands = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = !isCommand(i) || (c == '\n' && !isCode(i)) || isContinuation(i);
      commands.append(blank ? ' ' : c);
    }
    return commands.toString();
  }

  private boolean isContinuation(int index) {
    return text.startsWith("\\\n", index) && !isCode(index + 1);
  }
}

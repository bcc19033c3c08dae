package io.layerwise.shell;

/** What a character of a script is to the shell. */
enum ScriptPart {
  CODE,
  /** Within quotes or behind a backslash, these among them. */
  QUOTED,
  COMMENT,
  DOCUMENT
}

package io.layerwise.runtime;

import java.util.List;
import java.util.stream.Collectors;

/** Commands as Dockerfiles have them, in the exec form where that means the same. */
public final class ExecForm {
  private static final String SPECIAL = "$&;|<>()*?\"'\\`~#=[]{}!\n";

  private ExecForm() {}

  /** Words without a shell around them, if the shell has nothing to do but to start a program. */
  public static List<String> withoutShell(List<String> words) {
    boolean shell =
        words.size() == 3 && words.get(0).equals("/bin/sh") && words.get(1).equals("-c");
    if (!shell) {
      return words;
    }
    String script = words.get(2).strip();
    String command = script.startsWith("exec ") ? script.substring(5).strip() : script;
    boolean plain = command.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0) && !command.isEmpty();
    boolean builtin = command.startsWith("cd ") || command.startsWith(". ");
    return plain && !builtin ? List.of(command.split("\\s+", -1)) : words;
  }

  /** As a JSON array of strings. */
  public static String json(List<String> words) {
    return words.stream().map(ExecForm::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String word) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ') {
            text.append("\\u%04x".formatted((int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    return text.append('"').toString();
  }
}

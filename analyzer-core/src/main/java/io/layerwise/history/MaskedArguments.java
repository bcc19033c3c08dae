package io.layerwise.history;

import io.layerwise.secret.Masking;
import java.util.stream.Collectors;

/** An instruction's arguments without their secrets, so that no report can tell one. */
final class MaskedArguments {
  private MaskedArguments() {}

  static String of(InstructionKind kind, String arguments) {
    return switch (kind) {
      case ENV, ARG -> variables(arguments);
      default -> Masking.mask(arguments);
    };
  }

  /** A value goes on to the next variable, and may hold whatever would end it in a command. */
  private static String variables(String arguments) {
    String masked =
        Assignments.ofVariables(arguments).values().stream()
            .map(MaskedArguments::variable)
            .collect(Collectors.joining(" "));
    return masked.equals(arguments) ? arguments : masked;
  }

  private static String variable(String assignment) {
    int end = assignment.indexOf('=');
    int blank = assignment.indexOf(' ');
    // ENV NAME value, as it was once written.
    int separator = end < 0 || (blank >= 0 && blank < end) ? blank : end;
    if (separator < 0) {
      return assignment;
    }
    String name = assignment.substring(0, separator);
    String value = assignment.substring(separator + 1).strip();
    boolean quoted = value.length() > 1 && value.endsWith(value.substring(0, 1)) && isQuote(value);
    String inner = quoted ? value.substring(1, value.length() - 1) : value;
    String masked = Masking.maskVariable(name, inner);
    return masked.equals(inner)
        ? assignment
        : assignment.substring(0, separator + 1) + (quoted ? "\"" + masked + "\"" : masked);
  }

  private static boolean isQuote(String value) {
    return value.charAt(0) == '"' || value.charAt(0) == '\'';
  }
}

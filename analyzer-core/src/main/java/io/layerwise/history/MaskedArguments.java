package io.layerwise.history;

import io.layerwise.secret.Masking;
import java.util.Optional;
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
    return Assignments.ofVariables(arguments).values().stream()
        .map(MaskedArguments::variable)
        .collect(Collectors.joining(" "));
  }

  private static String variable(String assignment) {
    Optional<Variable> variable = Variable.of(assignment);
    if (variable.isEmpty()) {
      return assignment;
    }
    String name = variable.get().name();
    String value = variable.get().value();
    String masked = Masking.maskVariable(name, value);
    return masked.equals(value)
        ? assignment
        : assignment.substring(0, name.length() + 1)
            + assignment.substring(name.length() + 1).strip().replace(value, masked);
  }
}

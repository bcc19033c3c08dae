package io.layerwise.history;

import java.util.Optional;

/**
 * A variable of an environment or a build as an instruction sets it.
 *
 * @param value without the quotes around it. Not masked, and not to be shown
 */
public record Variable(String name, String value) {

  /** Reads {@code K=V}, or {@code K V} as ENV once had it; empty where no value is given. */
  static Optional<Variable> of(String assignment) {
    int equals = assignment.indexOf('=');
    int blank = assignment.indexOf(' ');
    int separator = equals < 0 || (blank >= 0 && blank < equals) ? blank : equals;
    return separator < 0
        ? Optional.empty()
        : Optional.of(
            new Variable(
                assignment.substring(0, separator),
                unquoted(assignment.substring(separator + 1).strip())));
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}

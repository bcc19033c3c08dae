package io.layerwise.dockerfile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of HEALTHCHECK: {@code NONE}, or {@code CMD} and a command. */
final class HealthcheckTest {
  private static final Pattern COMMAND =
      Pattern.compile("CMD\\s++(\\S.*+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private HealthcheckTest() {}

  static Optional<String> command(String arguments) {
    Matcher command = COMMAND.matcher(arguments);
    return command.matches() ? Optional.of(command.group(1)) : Optional.empty();
  }

  static boolean isNone(String arguments) {
    return arguments.equalsIgnoreCase("NONE");
  }
}

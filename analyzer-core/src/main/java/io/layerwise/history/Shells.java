package io.layerwise.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The shells that a RUN may have been given to, the likeliest first: the one that the last SHELL
 * set, the one of the finished image, then those that images are known to use.
 */
final class Shells {
  /** Longer than any real one; keeps a search for it linear in the text searched. */
  private static final int LONGEST = 256;

  private static final String DEFAULT = "/bin/sh -c";
  private static final List<String> WELL_KNOWN =
      List.of(
          DEFAULT,
          "/bin/bash -c",
          "/bin/bash -o pipefail -c",
          "/bin/ash -eo pipefail -c",
          "cmd /S /C",
          "powershell -Command");

  private final List<String> candidates;
  private final List<String> configured;
  private final String configuredText;

  private Shells(String current, List<String> configured, String configuredText) {
    this.candidates =
        Stream.concat(Stream.of(current, configuredText), WELL_KNOWN.stream())
            .filter(shell -> !shell.isBlank() && shell.length() <= LONGEST)
            .toList();
    this.configured = configured;
    this.configuredText = configuredText;
  }

  /** Before any SHELL instruction. */
  static Shells before(List<String> configured) {
    return new Shells(DEFAULT, configured, String.join(" ", configured));
  }

  /** After {@code instruction}; a SHELL holds for those that follow it, in child images too. */
  Shells after(Reading instruction) {
    if (instruction.kind() != InstructionKind.SHELL) {
      return this;
    }
    return GoText.quotedList(instruction.arguments())
        .map(words -> new Shells(String.join(" ", words), configured, configuredText))
        .orElse(this);
  }

  /** The shell that a command begins with; a blank and the script follow it. */
  Optional<String> of(String command) {
    return candidates.stream().filter(shell -> command.startsWith(shell + " ")).findFirst();
  }

  /** Where one of these shells stands as words of its own, or -1. */
  int indexIn(String text, int from) {
    return candidates.stream()
        .map(shell -> text.indexOf(" " + shell + " ", from))
        .filter(index -> index >= 0)
        .findFirst()
        .orElse(-1);
  }

  /**
   * The words of a SHELL instruction. Docker records them unquoted, {@code [/bin/bash -c]}; where
   * they are those of the finished image their bounds are known.
   */
  List<String> words(String recorded) {
    Optional<List<String>> quoted = GoText.quotedList(recorded);
    if (quoted.isPresent()) {
      return quoted.get();
    }
    String joined = GoText.unquotedList(recorded).orElse(recorded);
    return joined.equals(configuredText) ? configured : Arrays.asList(joined.split(" +", -1));
  }
}

package io.layerwise.history;

import io.layerwise.oci.History;
import java.util.Optional;

/**
 * Docker's classic builder, and Buildah and Podman which write the same: the command of the
 * container that was committed. What ran nothing is a shell comment, {@code #(nop) CMD ["sh"]}
 * (moby, builder/dockerfile/internals.go, {@code withCmdComment}). Which of the two builders it was
 * is told from the lines around: see {@link ShellBuilders}.
 */
final class ShellDialect implements Dialect {
  private static final String NOTHING_RUN = "#(nop)";
  private static final String SQUASHED = "merge sha256:";

  /** A SHELL longer than this is not looked behind. */
  private static final int LONGEST_SHELL = 256;

  @Override
  public Optional<Reading> read(History line, Shells shells) {
    String createdBy = line.createdBy();
    if (isSquashed(line)) {
      return Optional.of(Reading.other(line.comment(), Builder.CLASSIC));
    }
    int comment = createdBy.indexOf(NOTHING_RUN);
    if (comment >= 0 && isShell(createdBy.substring(0, comment), shells)) {
      String text = createdBy.substring(comment + NOTHING_RUN.length());
      return Optional.of(
          DockerfileLine.parse(text)
              .map(instruction -> instruction.read(shells, Builder.CLASSIC))
              .orElseGet(() -> Reading.other(text.strip(), Builder.CLASSIC)));
    }
    return createdBy.startsWith("|") || shells.of(createdBy).isPresent()
        ? Optional.of(Command.parse(createdBy, shells).withDocument().read(Builder.CLASSIC))
        : Optional.empty();
  }

  /** {@code docker build --squash} leaves its one layer to a line of its own. */
  static boolean isSquashed(History line) {
    return line.createdBy().isEmpty() && line.comment().startsWith(SQUASHED);
  }

  /** A script may hold the mark too, but then something other than a shell stands before it. */
  private static boolean isShell(String text, Shells shells) {
    String command = text.strip() + " ";
    return command.length() <= LONGEST_SHELL
        && (command.isBlank()
            || shells
                .of(command)
                .filter(shell -> shell.length() + 1 == command.length())
                .isPresent());
  }
}

package io.layerwise.finding;

import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes an instruction anew with edits made to it. */
public final class Rewriting {
  /** A longer script is better described than repeated. */
  private static final int LONGEST = 2000;

  private Rewriting() {}

  /**
   * @return empty where there is nothing to edit, or the instruction cannot be written on one line
   */
  public static Optional<String> of(Instruction instruction, Collection<Edit> edits) {
    String arguments = instruction.arguments();
    if (edits.isEmpty() || arguments.length() > LONGEST || arguments.contains("<<")) {
      return Optional.empty();
    }
    return switch (instruction.kind()) {
      case RUN -> Optional.of(run(oneLine(instruction), edits)).filter(changed(instruction));
      case COPY, ADD -> Optional.of(copy(instruction, edits)).filter(changed(instruction));
      default -> Optional.empty();
    };
  }

  private static Predicate<String> changed(Instruction instruction) {
    return text -> !text.equals(instruction.text());
  }

  /** The script as the instruction's text has it, without newlines and control characters. */
  private static String oneLine(Instruction instruction) {
    String text = instruction.text();
    String keyword = InstructionKind.RUN + " ";
    return text.startsWith(keyword) ? text.substring(keyword.length()) : text;
  }

  private static String run(String script, Collection<Edit> edits) {
    StringBuilder mounts = new StringBuilder();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    String body = script;
    for (Edit edit : edits) {
      if (edit instanceof Edit.CacheMount mount) {
        mounts.append(mount).append(' ');
        body = withoutRemoval(body, mount.target());
      } else if (edit instanceof Edit.Before first && !script.contains(first.command())) {
        before.append(first.command()).append(" && ");
      } else if (edit instanceof Edit.After last && !script.contains(last.command())) {
        after.append(" && ").append(last.command());
      } else if (edit instanceof Edit.Option option && !script.contains(option.option())) {
        body = body.replace(option.command(), option.command() + " " + option.option());
      }
    }
    return "RUN " + mounts + before + body + after;
  }

  /** Without an {@code && rm -rf} of what is in no layer any more, and would empty the cache. */
  private static String withoutRemoval(String script, String target) {
    String removal = " && rm -rf " + target + "/";
    int start = script.indexOf(removal);
    if (start < 0) {
      return script;
    }
    int end = script.indexOf(' ', start + removal.length());
    if (end < 0) {
      return script.substring(0, start);
    }
    return script.startsWith(" && ", end)
        ? script.substring(0, start) + script.substring(end)
        : script;
  }

  private static String copy(Instruction instruction, Collection<Edit> edits) {
    StringBuilder flags = new StringBuilder();
    for (Edit edit : edits) {
      if (edit instanceof Edit.CopyFlag flag && !instruction.text().contains(flag.flag())) {
        flags.append(flag.flag()).append(' ');
      }
    }
    String keyword = instruction.kind() + " ";
    String text = instruction.text();
    return text.startsWith(keyword) ? keyword + flags + text.substring(keyword.length()) : text;
  }
}

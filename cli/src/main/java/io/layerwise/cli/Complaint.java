package io.layerwise.cli;

import io.layerwise.archive.ImageSelectionException;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import io.layerwise.policy.PolicyException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * A failure in words for whoever ran the command, and the exit code for the script that did.
 *
 * @param lines without the program's name
 */
record Complaint(ExitCode exitCode, List<String> lines) {

  /** The words for a failure; a pure function of it. */
  static Complaint about(Throwable failure) {
    if (failure instanceof ImageReadException unreadable) {
      return unreadable(unreadable);
    } else if (failure instanceof ImageSelectionException ambiguous) {
      return selection(ambiguous);
    } else if (failure instanceof UsageException usage) {
      return new Complaint(ExitCode.USAGE, List.of(usage.getMessage()));
    } else if (failure instanceof NothingToWriteException nothing) {
      return new Complaint(ExitCode.NOTHING_TO_WRITE, List.of(nothing.getMessage()));
    } else if (failure instanceof ReportNotWrittenException unwritten) {
      return new Complaint(ExitCode.INTERNAL, List.of(unwritten.getMessage()));
    } else if (failure instanceof PolicyException policy) {
      return policy(policy);
    } else if (failure instanceof NoSuchFileException missing) {
      return new Complaint(
          ExitCode.IMAGE_UNREADABLE, List.of("There is no file " + missing.getFile() + "."));
    } else if (failure instanceof AccessDeniedException denied) {
      return new Complaint(
          ExitCode.IMAGE_UNREADABLE, List.of("Not allowed to read " + denied.getFile() + "."));
    } else if (failure instanceof IOException io) {
      return new Complaint(
          ExitCode.IMAGE_UNREADABLE,
          List.of(
              "The image could not be read: " + Quoted.escaped(String.valueOf(io.getMessage()))));
    } else if (failure instanceof OutOfMemoryError) {
      return new Complaint(
          ExitCode.INTERNAL,
          List.of(
              "Out of memory.",
              "Give more with LAYERWISE_JAVA_OPTS=-Xmx4g, or lower --max-entries."));
    }
    return new Complaint(
        ExitCode.INTERNAL,
        List.of("Internal failure: " + failure, "Please report it with the output of --verbose."));
  }

  private static Complaint unreadable(ImageReadException e) {
    List<String> lines = new ArrayList<>();
    lines.add("Cannot read the image: " + e.fault().label() + ".");
    if (!e.places().isEmpty()) {
      lines.add("  where:    " + String.join(", ", e.places()));
    }
    lines.add("  expected: " + e.expected());
    lines.add("  found:    " + e.found());
    if (!e.remedy().isEmpty()) {
      lines.add("  do:       " + e.remedy());
    }
    return new Complaint(ExitCode.IMAGE_UNREADABLE, lines.stream().map(Quoted::escaped).toList());
  }

  private static Complaint policy(PolicyException e) {
    List<String> lines =
        List.of(
            e.problem(),
            "  where:    " + e.where(),
            "  expected: " + e.expected(),
            "  found:    " + e.found(),
            "  do:       " + e.remedy());
    return new Complaint(ExitCode.USAGE, lines.stream().map(Quoted::escaped).toList());
  }

  private static Complaint selection(ImageSelectionException e) {
    List<String> lines = new ArrayList<>();
    lines.add(e.problem());
    e.choices().forEach(choice -> lines.add("  " + Quoted.escaped(choice)));
    return new Complaint(ExitCode.USAGE, List.copyOf(lines));
  }
}

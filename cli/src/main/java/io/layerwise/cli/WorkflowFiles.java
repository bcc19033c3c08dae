package io.layerwise.cli;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.report.CheckReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.markdown.CheckMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * What a GitHub workflow reads of a step: its summary and its outputs, by the files that the
 * environment names (GitHub documentation, "Workflow commands for GitHub Actions").
 */
final class WorkflowFiles {
  private static final String SUMMARY = "GITHUB_STEP_SUMMARY";
  private static final String OUTPUT = "GITHUB_OUTPUT";

  /** A longer summary is dropped whole, in bytes. */
  private static final long LONGEST_SUMMARY = 1 << 20;

  private final Map<String, String> environment;

  WorkflowFiles(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Appends to the files that there are. */
  void write(CheckReport report) throws IOException {
    Optional<Path> summary = file(SUMMARY);
    if (summary.isPresent()) {
      StringBuilder markdown = new StringBuilder();
      new CheckMarkdown().write(report, ReportOptions.defaults(), markdown);
      byte[] bytes = markdown.toString().getBytes(StandardCharsets.UTF_8);
      if (length(summary.get()) + bytes.length < LONGEST_SUMMARY) {
        append(SUMMARY, summary.get(), bytes);
      }
    }
    Optional<Path> output = file(OUTPUT);
    if (output.isPresent()) {
      append(OUTPUT, output.get(), outputs(report).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Optional<Path> file(String variable) throws ReportNotWrittenException {
    String name = environment.getOrDefault(variable, "");
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      throw unwritable(variable, name, "it names no file");
    }
  }

  private static long length(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static void append(String variable, Path file, byte[] bytes)
      throws ReportNotWrittenException {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (NoSuchFileException e) {
      throw unwritable(variable, file.toString(), "there is no such directory");
    } catch (AccessDeniedException e) {
      throw unwritable(variable, file.toString(), "permission denied");
    } catch (IOException e) {
      throw unwritable(variable, file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static ReportNotWrittenException unwritable(String variable, String file, String reason) {
    return new ReportNotWrittenException(
        file + ", which " + variable + " names",
        reason + "; name a file that can be written, or unset " + variable);
  }

  private static String outputs(CheckReport report) {
    ImageAnalysis analysis = report.analysis();
    return """
    verdict=%s
    size=%d
    pull-size=%d
    dead=%d
    layers=%d
    findings=%d
    """
        .formatted(
            report.verdict().outcome().label(),
            analysis.layerBytes(),
            analysis.blobBytes(),
            analysis.attribution().total().dead(),
            analysis.layers().size(),
            report.verdict().issues().size());
  }
}

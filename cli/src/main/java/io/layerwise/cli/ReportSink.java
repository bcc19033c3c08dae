package io.layerwise.cli;

import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.report.ReportOptions;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Puts reports where they are wanted. A file appears under its name only once it is whole: a report
 * that broke off never stands where a whole one is expected.
 */
final class ReportSink {
  /** Writes one report. */
  interface Report {
    void write(Appendable out) throws IOException;
  }

  /** Draws a report in a format, for a terminal or for none. */
  interface Drawing {
    Report of(Format format, ReportOptions options);
  }

  private final OutputStream standardOutput;

  ReportSink(OutputStream standardOutput) {
    this.standardOutput = standardOutput;
  }

  /** Writes each report in turn; only what goes to standard output is drawn for its terminal. */
  static void writeAll(
      Console console, List<OutputTarget> targets, ReportOptions options, Drawing drawing)
      throws IOException {
    ReportSink sink = new ReportSink(console.out());
    for (OutputTarget target : targets) {
      Terminal terminal = target.file().isEmpty() ? console.terminal() : Terminal.NONE;
      sink.write(target, drawing.of(target.format(), terminal.apply(options)));
    }
  }

  void write(OutputTarget target, Report report) throws IOException {
    if (target.file().isPresent()) {
      writeFile(Path.of(target.file().get()), report);
    } else {
      writeTo("standard output", new Unclosed(standardOutput), report);
    }
  }

  private static void writeFile(Path named, Report report) throws IOException {
    Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new ReportNotWrittenException(named.toString(), "it is a directory");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe or a device is written to; it must not be replaced by a file.
      writeTo(named.toString(), open(named, file, StandardOpenOption.WRITE), report);
      return;
    }
    Path half =
        file.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    OutputStream out = open(named, half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      writeTo(named.toString(), out, report);
      keepPermissions(file, half);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static OutputStream open(Path named, Path file, OpenOption... options)
      throws ReportNotWrittenException {
    try {
      return Files.newOutputStream(file, options);
    } catch (NoSuchFileException e) {
      throw new ReportNotWrittenException(named.toString(), "there is no such directory");
    } catch (AccessDeniedException e) {
      throw new ReportNotWrittenException(named.toString(), "permission denied");
    } catch (IOException e) {
      throw new ReportNotWrittenException(named.toString(), e);
    }
  }

  /** Whoever may read an older report may read the one that takes its place. */
  private static void keepPermissions(Path old, Path fresh) throws IOException {
    if (Files.exists(old)) {
      Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(old));
    }
  }

  private static void writeTo(String where, OutputStream out, Report report) throws IOException {
    WrittenOutput sink = new WrittenOutput(out);
    try (Writer writer =
        new BufferedWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8), 64 << 10)) {
      report.write(writer);
    } catch (IOException e) {
      throw sink.told(where, e);
    }
  }

  /** Standard output outlives a report. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}

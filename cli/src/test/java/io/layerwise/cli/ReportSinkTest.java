package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.cli.OutputTarget.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSinkTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();
  private final ReportSink sink = new ReportSink(standardOutput);

  @Test
  void aReportWithoutAFileGoesToStandardOutput() throws IOException {
    sink.write(OutputTarget.TEXT_TO_STANDARD_OUTPUT, out -> out.append("größe\n"));

    assertThat(standardOutput.toString(StandardCharsets.UTF_8)).isEqualTo("größe\n");
  }

  @Test
  void aFileHoldsTheReportAndReplacesAnOlderOne() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");

    sink.write(target(file), out -> out.append("new"));

    assertThat(file).hasContent("new");
    assertThat(standardOutput.size()).isZero();
  }

  @Test
  void aReportThatBreaksOffLeavesTheOlderOneAndNothingElse() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");

    assertThatThrownBy(
            () ->
                sink.write(
                    target(file),
                    out -> {
                      out.append("half");
                      throw new IOException("the image went away");
                    }))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(ReportNotWrittenException.class);

    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatCannotBeMadeIsAFailureToWrite() {
    Path file = directory.resolve("missing/report.json");

    assertThatThrownBy(() -> sink.write(target(file), out -> out.append("x")))
        .isInstanceOf(ReportNotWrittenException.class)
        .hasMessageContaining("missing/report.json");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertThatThrownBy(() -> sink.write(target(directory), out -> out.append("x")))
        .isInstanceOf(ReportNotWrittenException.class)
        .hasMessageContaining("it is a directory");
  }

  @Test
  void aReportThatTakesAnothersPlaceCanBeReadByTheSamePeople() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r-x"));

    sink.write(target(file), out -> out.append("new"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r--r-x");
  }

  @Test
  void aNewReportHasThePermissionsOfAnyNewFile() throws IOException {
    Path other = Files.writeString(directory.resolve("other"), "");
    Path file = directory.resolve("report.json");

    sink.write(target(file), out -> out.append("new"));

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("latest.json"), file);

    sink.write(target(link), out -> out.append("new"));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void aPipeIsWrittenToAndStaysAPipe() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Process reader = new ProcessBuilder("cat", pipe.toString()).start();

    sink.write(target(pipe), out -> out.append("through"));

    assertThat(reader.getInputStream()).hasContent("through");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  private static OutputTarget target(Path file) {
    return new OutputTarget(Format.JSON, Optional.of(file.toString()));
  }
}

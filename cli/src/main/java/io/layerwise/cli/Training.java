package io.layerwise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Many runs in one process, for the JVM to note what a run loads and links: of that the archives
 * are made that later starts are quick by. Only the build and the launcher's background job start
 * it.
 */
public final class Training {
  private Training() {}

  /**
   * Runs command lines one after the other, and drops what they write.
   *
   * @param args a file with a command line in each line, its arguments separated by a space
   * @throws IOException if the file cannot be read
   * @throws IllegalStateException if a command fails
   */
  public static void main(String[] args) throws IOException {
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
      Console console = Main.console(InputStream.nullInputStream(), nowhere, nowhere);
      int code = new CommandRunner(console).run(line.split(" "));
      if (code != ExitCode.OK.value()) {
        throw new IllegalStateException("Exit code " + code + " of: " + line);
      }
    }
  }
}

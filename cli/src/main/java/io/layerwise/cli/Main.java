package io.layerwise.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The process: the only place that touches the standard streams and exits. */
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param args the command line, without the program's name
   */
  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Map<String, String> properties = new HashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name)));
    Console console =
        new Console(
            new FileInputStream(FileDescriptor.in),
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 << 10),
            err,
            Terminal.of(System.getenv(), properties),
            System.getenv(),
            Path.of(""),
            InstantSource.system());
    int code = new CommandRunner(console).run(args);
    System.exit(code);
  }
}

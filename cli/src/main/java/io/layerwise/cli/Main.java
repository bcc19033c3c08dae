package io.layerwise.cli;

import io.layerwise.WarmUp;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
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
    try {
      run(args, err);
    } catch (RuntimeException | Error e) {
      // Java's own exit code would say that a gate failed.
      err.println("layerwise: Internal failure: " + e);
      System.exit(ExitCode.INTERNAL.value());
    }
  }

  private static void run(String[] args, PrintStream err) {
    if (args.length > 1) {
      warmUp();
    }
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 << 10);
    Console console = console(new FileInputStream(FileDescriptor.in), out, err);
    int code = new CommandRunner(console).run(args);
    // A process that ends by itself need not look for a logger to tell that it was made to.
    if (code != ExitCode.OK.value()) {
      System.exit(code);
    }
  }

  /** Most commands that have an argument open an image, once the command line is understood. */
  private static void warmUp() {
    Thread thread = new Thread(new WarmUp(), "layerwise-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** A run of this process, by its environment. */
  static Console console(InputStream in, OutputStream out, PrintStream err) {
    Map<String, String> properties = new HashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name)));
    return new Console(
        in,
        out,
        err,
        Terminal.of(System.getenv(), properties),
        System.getenv(),
        Path.of(""),
        InstantSource.system());
  }
}

package io.layerwise.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One {@code -o FORMAT[=FILE]}.
 *
 * @param file where the report goes; standard output where empty
 */
record OutputTarget(Format format, Optional<String> file) {

  /** By the names that systems have for it. */
  private static final List<String> STANDARD_OUTPUT =
      List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

  static final OutputTarget TEXT_TO_STANDARD_OUTPUT =
      new OutputTarget(Format.TEXT, Optional.empty());

  /**
   * Reads {@code FORMAT[=FILE]}.
   *
   * @param known the formats that the command writes
   */
  static OutputTarget parse(String text, Format... known) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String file = equals < 0 ? "-" : text.substring(equals + 1);
    if (file.isEmpty()) {
      throw new UsageException("'" + text + "' names no file after '='.");
    }
    Format format =
        Arrays.stream(known)
            .filter(one -> one.toString().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name, known));
    return new OutputTarget(format, file.equals("-") ? Optional.empty() : Optional.of(file));
  }

  private static UsageException unknown(String name, Format... known) {
    boolean another = Arrays.stream(Format.values()).anyMatch(one -> one.toString().equals(name));
    return new UsageException(
        (another ? "This command does not write " + name : "'" + name + "' is not a format")
            + "; it writes "
            + Format.list(known)
            + ".");
  }

  /** Whether both go to one place, however it is named. */
  boolean isWhere(OutputTarget other) {
    return place().equals(other.place());
  }

  private Path place() {
    Path named = Path.of(file.orElse(STANDARD_OUTPUT.get(0))).toAbsolutePath().normalize();
    return STANDARD_OUTPUT.contains(named.toString()) ? Path.of(STANDARD_OUTPUT.get(0)) : named;
  }

  /** What reports are written as. */
  enum Format {
    TEXT,
    JSON,
    MARKDOWN,
    HTML,
    CSV,
    CYCLONEDX,
    SARIF,
    DOCKERFILE,
    DIFF,
    JUNIT,
    GITLAB,
    GITHUB;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** {@code text, json or csv}. */
    static String list(Format... formats) {
      List<String> names = Arrays.stream(formats).map(Format::toString).toList();
      int last = names.size() - 1;
      return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }
  }
}

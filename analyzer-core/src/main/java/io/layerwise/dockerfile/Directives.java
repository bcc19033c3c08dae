package io.layerwise.dockerfile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The directives of a Dockerfile, each at most once. */
public record Directives(List<Directive> all) {
  static final String SYNTAX = "syntax";
  static final String ESCAPE = "escape";
  static final String CHECK = "check";

  public Directives {
    all = List.copyOf(all);
  }

  private Optional<String> value(String name) {
    return all.stream().filter(one -> one.name().equals(name)).map(Directive::value).findFirst();
  }

  /** The frontend that is to read the file. */
  public Optional<String> syntax() {
    return value(SYNTAX);
  }

  /** What continues a line and takes a character's meaning: a backslash, or a backtick. */
  public char escape() {
    return value(ESCAPE).orElse("\\").charAt(0);
  }

  /** The build checks that are not to be made: {@code # check=skip=A,B}; perhaps {@code all}. */
  public List<String> skippedChecks() {
    return checkOption("skip").map(names -> commaSeparated(names)).orElse(List.of());
  }

  /** Whether a violated check is to fail the build: {@code # check=error=true}. */
  public boolean checksAreErrors() {
    return checkOption("error").filter(value -> value.equalsIgnoreCase("true")).isPresent();
  }

  private Optional<String> checkOption(String option) {
    String prefix = option + "=";
    return value(CHECK).stream()
        .flatMap(value -> Arrays.stream(value.split(";", -1)))
        .map(String::strip)
        .filter(one -> one.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(one -> one.substring(prefix.length()).strip())
        .findFirst();
  }

  private static List<String> commaSeparated(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}

package io.layerwise.secret;

import io.layerwise.secret.AssignmentScanner.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds secrets. */
public final class Secrets {
  private Secrets() {}

  /** Whether a variable's name says that its value is secret. */
  public static boolean isSecretName(String name) {
    return SecretNames.isSecret(name);
  }

  /**
   * The secret in a variable of an environment or a build, by its name and by its value. A
   * placeholder such as {@code changeme} is one too, {@linkplain Certainty#WEAK of little
   * certainty}: a program that nobody gives another runs with it.
   */
  public static Optional<Secret> inVariable(String name, String value) {
    return spanInVariable(name, value).map(span -> secret(span, name, value, 1));
  }

  static Optional<Span> spanInVariable(String name, String value) {
    Optional<Span> token = TokenScanner.find(value).stream().findFirst();
    if (token.isPresent() || !SecretNames.isSecret(name)) {
      return token;
    }
    return SecretValues.certainty(value)
        .map(certainty -> new Span(SecretKind.VALUE, certainty, name, 0, value.length()));
  }

  /** Those in a command or an instruction that is no assignment, in the order of the text. */
  public static List<Secret> inCommand(String text) {
    return secrets(text, spansInCommand(text));
  }

  static List<Span> spansInCommand(String text) {
    List<Span> all = TokenScanner.find(text);
    all.addAll(new AssignmentScanner(Style.COMMAND).find(text));
    all.addAll(CommandScanner.find(text));
    return apart(all);
  }

  /**
   * Those in the text of a file: what is secret by its form, and what a file of settings assigns to
   * names that say so, placeholders left out.
   *
   * @param path of the file, which tells whether it is one of settings
   */
  public static List<Secret> inText(String path, String text) {
    List<Span> all = TokenScanner.find(text);
    SecretFileNames.style(path)
        .ifPresent(style -> all.addAll(new AssignmentScanner(style).find(text)));
    return secrets(text, apart(all));
  }

  /**
   * In their order; of those that overlap, the first, and of two that begin together the longer.
   */
  private static List<Span> apart(List<Span> all) {
    List<Span> apart = new ArrayList<>();
    int end = 0;
    all.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed()));
    for (Span span : all) {
      if (span.start() >= end) {
        apart.add(span);
        end = span.end();
      }
    }
    return apart;
  }

  private static List<Secret> secrets(String text, List<Span> spans) {
    List<Secret> secrets = new ArrayList<>();
    int line = 1;
    int at = 0;
    for (Span span : spans) {
      for (; at < span.start(); at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      secrets.add(secret(span, span.name(), text, line));
    }
    return secrets;
  }

  private static Secret secret(Span span, String name, String text, int line) {
    return new Secret(
        span.kind(),
        span.certainty(),
        Optional.of(name).filter(any -> !any.isEmpty()),
        line,
        span.masked(text));
  }
}

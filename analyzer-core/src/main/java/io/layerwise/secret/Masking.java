package io.layerwise.secret;

import java.util.List;

/** Makes text fit to be shown: what may be secret in it becomes its first letters and {@code …}. */
public final class Masking {
  private Masking() {}

  /** Masks an instruction, a command, or any other text; all but secrets stays as it is. */
  public static String mask(String text) {
    List<Span> spans = Secrets.spansInCommand(text);
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    int shown = 0;
    for (Span span : spans) {
      masked.append(text, shown, span.start()).append(span.masked(text));
      shown = span.end();
    }
    return masked.append(text, shown, text.length()).toString();
  }

  /** Masks a variable's value, by its name and by what it holds. */
  public static String maskVariable(String name, String value) {
    return Secrets.spanInVariable(name, value)
        .filter(span -> span.kind() == SecretKind.VALUE)
        .map(span -> span.masked(value))
        .orElseGet(() -> mask(value));
  }
}

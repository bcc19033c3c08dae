package io.layerwise.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what is assigned to names that say it is secret, in whatever syntax: {@code K=V}, {@code
 * "k": "v"}, {@code 'k' => 'v'}, {@code define('K', 'v')}, {@code <k>v</k>}.
 *
 * @param style what the text is
 */
record AssignmentScanner(Style style) {
  /** How sure it must be that a value is one. */
  enum Style {
    /** A command: what is not called a value of its own is one. */
    COMMAND,
    /** A file of settings: a value has to look drawn at random. */
    SETTINGS,
    /** A program that is a file of settings: its values stand in quotes too. */
    PROGRAM
  }

  private static final int MOST_BLANKS = 8;

  /** What of a value is looked at to tell whether it is one. */
  private static final int LOOKED_AT = 256;

  /** In the order of the text; none overlap. */
  List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      Optional<Span> span = isSeparator(text.charAt(i)) ? assignedAt(text, i) : Optional.empty();
      if (span.isPresent()) {
        found.add(span.get());
        i = Math.max(i, span.get().end() - 1);
      }
      i++;
    }
    return found;
  }

  private static boolean isSeparator(char c) {
    return c == '=' || c == ':' || c == ',' || c == '>';
  }

  private Optional<Span> assignedAt(String text, int separator) {
    String name = nameBefore(text, separator);
    if (name.isEmpty() || !SecretNames.isSecret(name)) {
      return Optional.empty();
    }
    char sign = text.charAt(separator);
    int start = valueStart(text, separator, sign);
    boolean shell = style == Style.COMMAND && sign == '=';
    Value value = Value.at(text, start, LOOKED_AT);
    if ((style == Style.PROGRAM || sign == ',') && !value.quoted()) {
      return Optional.empty();
    }
    Optional<Certainty> certainty = SecretValues.certainty(value.text(text));
    boolean plausible = shell || SecretValues.isRandom(value.text(text));
    boolean placeholder = certainty.filter(c -> c == Certainty.WEAK).isPresent();
    if (certainty.isEmpty() || !plausible || (placeholder && style != Style.COMMAND)) {
      return Optional.empty();
    }
    Value whole = Value.at(text, start, text.length());
    return Optional.of(
        new Span(SecretKind.VALUE, certainty.get(), name, whole.start(), whole.end()));
  }

  private int valueStart(String text, int separator, char sign) {
    int start = separator + 1;
    if (sign == '=' && start < text.length() && text.charAt(start) == '>') {
      start++;
    }
    int most = style == Style.COMMAND && sign == '=' ? start : start + MOST_BLANKS;
    while (start < most && start < text.length() && Letters.isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static String nameBefore(String text, int separator) {
    int end = separator;
    int least = Math.max(0, separator - MOST_BLANKS);
    while (end > least && Letters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    while (end > least && "\"'\\]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    int first = Math.max(0, end - SecretNames.LONGEST);
    while (start > first && isOfName(text.charAt(start - 1))) {
      start--;
    }
    boolean element = start > 0 && text.charAt(start - 1) == '<';
    if (element != (text.charAt(separator) == '>')) {
      return "";
    }
    while (start < end && text.charAt(start) == '-') {
      start++;
    }
    return text.substring(start, end);
  }

  private static boolean isOfName(char c) {
    return Letters.isWord(c) || c == '-' || c == '.';
  }
}

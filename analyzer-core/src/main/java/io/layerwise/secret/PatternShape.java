package io.layerwise.secret;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that a pattern tells. Patterns look at a bounded number of letters, and never twice at
 * one.
 *
 * @param pattern whose first group is the secret; without a group all of it is
 * @param holds what the pattern cannot say
 */
record PatternShape(
    SecretKind kind,
    Certainty certainty,
    String prefix,
    Pattern pattern,
    Predicate<MatchResult> holds)
    implements Shape {
  /** A token is a word of its own, and ends where its letters do. */
  private static final String BEFORE = "(?<![A-Za-z0-9_-])";

  private static final String AFTER = "(?![A-Za-z0-9_])";

  /** A token of a service that tells its own by a prefix. */
  static PatternShape token(SecretKind kind, String prefix, String rest) {
    return new PatternShape(
        kind,
        Certainty.CERTAIN,
        prefix,
        Pattern.compile(BEFORE + Pattern.quote(prefix) + rest + AFTER),
        match -> !isMadeUp(match.group().substring(prefix.length())));
  }

  /** What stands at a place where secrets do, if it is a value of its own. */
  static PatternShape place(SecretKind kind, String prefix, String pattern) {
    return new PatternShape(
        kind,
        Certainty.LIKELY,
        prefix,
        Pattern.compile(pattern),
        match ->
            SecretValues.certainty(match.group(1))
                .filter(certainty -> certainty == Certainty.LIKELY)
                .isPresent());
  }

  PatternShape with(Certainty other) {
    return new PatternShape(kind, other, prefix, pattern, holds);
  }

  PatternShape unless(Predicate<MatchResult> false_) {
    return new PatternShape(kind, certainty, prefix, pattern, holds.and(false_.negate()));
  }

  /** Of documentation: {@code AKIAIOSFODNN7EXAMPLE}, {@code ghp_xxxxxxxx}. */
  private static boolean isMadeUp(String letters) {
    return Placeholders.contains(letters) || SecretValues.entropy(letters) < 2.5;
  }

  @Override
  public Optional<Span> at(String text, int start) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(start, text.length()).useTransparentBounds(true);
    if (!matcher.lookingAt() || !holds.test(matcher)) {
      return Optional.empty();
    }
    int group = Math.min(1, matcher.groupCount());
    return Optional.of(Span.of(kind, certainty, matcher.start(group), matcher.end(group)));
  }
}

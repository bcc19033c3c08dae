package io.layerwise.policy;

import io.layerwise.analysis.FileGlob;
import io.layerwise.finding.WasteClass;
import io.layerwise.oci.NearestNames;
import io.layerwise.oci.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A limit of one measure. One with neither level is switched off, and told as skipped.
 *
 * @param subject the glob or the class that it is about; empty where the measure has none
 * @param warn beyond which people are told
 * @param fail beyond which the gate fails
 */
public record Budget(
    Measure measure, String subject, Optional<Limit> warn, Optional<Limit> fail, Origin origin) {

  /** How far a limit reaches. */
  public enum Level {
    WARN,
    FAIL
  }

  /** A budget with one level. */
  static Budget of(Measure measure, String subject, Level level, Limit limit) {
    Optional<Limit> given = Optional.of(limit);
    return new Budget(
        measure,
        subject,
        level == Level.WARN ? given : Optional.empty(),
        level == Level.FAIL ? given : Optional.empty(),
        limit.origin());
  }

  /**
   * A budget as a flag gives it.
   *
   * @param flag its name, as errors name it
   * @param text the limit; behind {@code SUBJECT=} where the measure has one
   * @throws PolicyException where it is written otherwise
   */
  public static Budget ofFlag(Measure measure, Level level, String flag, String text)
      throws PolicyException {
    int equals = measure.hasSubject() ? text.lastIndexOf('=') : -1;
    String subject = equals < 0 ? "" : text.substring(0, equals);
    String limit = text.substring(equals + 1);
    Optional<String> wrong =
        measure.hasSubject() ? wrongSubject(measure, subject) : Optional.empty();
    if (wrong.isPresent()) {
      throw PolicyException.ofFlag(flag, wrong.get() + ", `=` and a size", text);
    }
    if (measure.form().lacksUnit(limit)) {
      throw PolicyException.ofFlag(
          flag, "a size with its unit: write " + limit + "MB or " + limit + "B", limit);
    }
    Quantity quantity =
        measure
            .form()
            .parse(limit)
            .orElseThrow(() -> PolicyException.ofFlag(flag, measure.form().expected(), limit));
    return of(measure, subject, level, new Limit(quantity, Origin.flag(flag)));
  }

  /**
   * The same for {@code MEASURE=LIMIT}, {@code MEASURE=SUBJECT=LIMIT}.
   *
   * @throws PolicyException where there is no such measure, too
   */
  public static Budget ofNamedFlag(Level level, String flag, String text) throws PolicyException {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Measure measure =
        Measure.of(name)
            .orElseThrow(
                () ->
                    PolicyException.ofFlag(
                        flag,
                        "a budget, such as "
                            + String.join(", ", NearestNames.of(name, Measure.ownLabels())),
                        name));
    String otherwise = measure.form() == LimitForm.SWITCH ? "true" : "";
    return ofFlag(measure, level, flag, equals < 0 ? otherwise : text.substring(equals + 1));
  }

  /** What a subject ought to be, where it is not. */
  static Optional<String> wrongSubject(Measure measure, String subject) {
    if (measure == Measure.MAX_PATH) {
      return isGlob(subject) ? Optional.empty() : Optional.of("a glob of paths, such as /var/**");
    }
    List<String> classes = classes();
    return classes.contains(subject)
        ? Optional.empty()
        : Optional.of("a class of waste, one of " + String.join(", ", classes));
  }

  static boolean isGlob(String text) {
    try {
      return !FileGlob.of(text).pattern().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<String> classes() {
    return Arrays.stream(WasteClass.values())
        .filter(one -> one != WasteClass.PRACTICE)
        .map(WasteClass::label)
        .toList();
  }

  /** {@code max-size}, {@code max-path /var/**}. */
  public String name() {
    return subject.isEmpty() ? measure.label() : measure.label() + " " + Quoted.escaped(subject);
  }

  /** The level that warns, where it lets more pass than the one that fails: it never does. */
  Optional<Limit> idleWarning() {
    return warn.filter(
        given ->
            fail.stream().anyMatch(level -> measure.isLooser(given.quantity(), level.quantity())));
  }

  boolean isAbout(Budget other) {
    return measure == other.measure && subject.equals(other.subject);
  }

  /** This one, where the other does not say more. */
  Budget overriddenBy(Budget other) {
    return new Budget(
        measure, subject, other.warn.or(() -> warn), other.fail.or(() -> fail), other.origin);
  }
}

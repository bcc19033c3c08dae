package io.layerwise.policy;

import io.layerwise.oci.Quoted;
import java.io.IOException;

/**
 * A policy, a baseline or a flag is written otherwise than it must be, or asks what cannot be
 * answered: where, what was expected, what was found, and what to do. Never taken for a pass.
 */
public final class PolicyException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Of a policy file. */
  static final String POLICY = "The policy cannot be applied.";

  /** Of the command line, which needs no policy file. */
  static final String BUDGETS = "The budgets cannot be applied.";

  static final String BASELINE = "The baseline cannot be read.";

  private final String problem;
  private final String where;
  private final int line;
  private final int column;
  private final String expected;
  private final String found;
  private final String remedy;

  PolicyException(
      String problem,
      String where,
      int line,
      int column,
      String expected,
      String found,
      String remedy) {
    super(where + ":" + line + ":" + column + ": expected " + expected + ", found " + found);
    this.problem = problem;
    this.where = where;
    this.line = line;
    this.column = column;
    this.expected = expected;
    this.found = found;
    this.remedy = remedy;
  }

  static PolicyException ofFlag(String flag, String expected, String found) {
    return new PolicyException(
        BUDGETS, flag, 0, 0, expected, Quoted.of(found), "Correct the option; --help tells of it.");
  }

  static PolicyException ofRule(Budget budget, String expected, String found, String remedy) {
    return new PolicyException(
        budget.origin().line().isPresent() ? POLICY : BUDGETS,
        budget.origin().toString(),
        0,
        0,
        expected,
        found,
        remedy);
  }

  /** What is the matter, as a sentence. */
  public String problem() {
    return problem;
  }

  /** The flag or the file, with line and column where there are. */
  public String where() {
    return line == 0 ? where : where + ":" + line + ":" + column;
  }

  /** From 1; 0 where it is no file's. */
  public int line() {
    return line;
  }

  /** From 1; 0 where it is no file's. */
  public int column() {
    return column;
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }

  /** What a person can do about it, in sentences. */
  public String remedy() {
    return remedy;
  }
}

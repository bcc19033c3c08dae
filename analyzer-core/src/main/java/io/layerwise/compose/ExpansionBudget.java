package io.layerwise.compose;

/**
 * How much a project may grow beyond its files: merged values and characters of variables. Aliases,
 * variables and extends each multiply what is written; files that people write stay far below.
 */
final class ExpansionBudget {
  static final int MOST = 10_000_000;

  private int left = MOST;

  void spend(int amount, ComposePosition position) throws ComposeException {
    left -= Math.min(left + 1, amount);
    if (left < 0) {
      throw new ComposeException(
          position,
          "at most " + MOST + " values and characters after variables and merges",
          "more",
          "Look for variables, aliases or services that multiply each other.");
    }
  }
}

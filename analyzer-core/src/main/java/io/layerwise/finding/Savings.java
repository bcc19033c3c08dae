package io.layerwise.finding;

import java.util.Collection;

/**
 * How many bytes findings claim. Each byte counts in one of the first three sums.
 *
 * @param safeBytes that nobody reads; dead ones among them
 * @param reviewBytes that hardly anybody reads
 * @param riskyBytes that somebody may need
 * @param deadBytes those that are overwritten or deleted already, part of the sums before
 */
public record Savings(long safeBytes, long reviewBytes, long riskyBytes, long deadBytes) {
  public static final Savings NONE = new Savings(0, 0, 0, 0);

  /** {@code safeBytes + reviewBytes + riskyBytes}. */
  public long totalBytes() {
    return safeBytes + reviewBytes + riskyBytes;
  }

  /** The bytes of that confidence and of surer ones. */
  public long bytesUpTo(Confidence confidence) {
    return switch (confidence) {
      case SAFE -> safeBytes;
      case REVIEW -> safeBytes + reviewBytes;
      case RISKY -> totalBytes();
    };
  }

  /** The sums over findings, whosever bytes they are. */
  public static Savings of(Collection<Finding> findings) {
    Savings sum = NONE;
    for (Finding finding : findings) {
      sum = sum.plus(finding);
    }
    return sum;
  }

  private Savings plus(Finding finding) {
    long bytes = finding.bytes();
    Confidence confidence = finding.confidence();
    return new Savings(
        safeBytes + (confidence == Confidence.SAFE ? bytes : 0),
        reviewBytes + (confidence == Confidence.REVIEW ? bytes : 0),
        riskyBytes + (confidence == Confidence.RISKY ? bytes : 0),
        deadBytes + (finding.wasteClass() == WasteClass.DEAD ? bytes : 0));
  }
}

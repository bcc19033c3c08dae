package io.layerwise.comparison;

import io.layerwise.finding.Finding;
import io.layerwise.finding.FindingCode;
import java.util.List;

/**
 * The same thing found in either image.
 *
 * @param place the instruction without what differs between two builds, or where no history tells
 *     it the directory that all of it is in
 * @param before of the first image; more than one where layers of the same instruction have it
 * @param after of the second image
 */
public record FindingChange(
    FindingCode code, String place, List<Finding> before, List<Finding> after) {
  public FindingChange {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  public FindingStatus status() {
    if (before.isEmpty()) {
      return FindingStatus.NEW;
    }
    return after.isEmpty() ? FindingStatus.GONE : FindingStatus.UNCHANGED;
  }

  /** The bytes that it claims of the first image. */
  public long bytesBefore() {
    return before.stream().mapToLong(Finding::bytes).sum();
  }

  /** The bytes that it claims of the second image. */
  public long bytesAfter() {
    return after.stream().mapToLong(Finding::bytes).sum();
  }

  /** {@code bytesAfter − bytesBefore}. */
  public long deltaBytes() {
    return bytesAfter() - bytesBefore();
  }
}

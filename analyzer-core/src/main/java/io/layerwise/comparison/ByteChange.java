package io.layerwise.comparison;

import java.util.Optional;

/**
 * What one subject explains of why an image grew or shrank. All in bytes; visible bytes are in the
 * merged file system, dead ones overwritten or deleted.
 *
 * @param subject empty for all that belongs to none
 */
public record ByteChange<K>(
    Optional<K> subject, long visibleBefore, long visibleAfter, long deadBefore, long deadAfter) {

  /** {@code visible after − visible before}. */
  public long visibleDelta() {
    return visibleAfter - visibleBefore;
  }

  /** {@code dead after − dead before}. */
  public long deadDelta() {
    return deadAfter - deadBefore;
  }

  /** How much moved, in whatever direction: what rows are ranked by. */
  long weight() {
    return Math.abs(visibleDelta()) + Math.abs(deadDelta());
  }
}

package io.layerwise.practice;

import java.io.IOException;
import java.util.List;

/**
 * Decides one practice from one source. Checks keep nothing between subjects.
 *
 * @param <S> the source as it is looked at
 */
public interface PracticeCheck<S> {
  /** What it decides. */
  Practice practice();

  /**
   * Looks at the source.
   *
   * @return at least one observation, all of {@link #practice}: what passes is said too
   * @throws IOException where a layer cannot be read
   */
  List<Observation> observe(S subject) throws IOException;
}

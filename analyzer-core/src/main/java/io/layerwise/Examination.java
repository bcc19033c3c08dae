package io.layerwise;

import io.layerwise.practice.Observation;
import java.util.List;

/**
 * An image, looked at from all sides.
 *
 * @param diagnosis what is to be changed about it
 * @param observations what the practices that an image can be asked for came to
 */
public record Examination(Diagnosis diagnosis, List<Observation> observations) {
  public Examination {
    observations = List.copyOf(observations);
  }
}

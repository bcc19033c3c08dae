package io.layerwise.practice.dockerfile;

import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.secret.Masking;
import java.util.List;

/**
 * Decides one practice from a Dockerfile, which is read already. What it says may quote the file:
 * secrets are masked here, for all checks.
 */
interface DockerfileCheck extends PracticeCheck<DockerfileEvidence> {
  @Override
  List<Observation> observe(DockerfileEvidence evidence);

  /** It is done. */
  default Observation pass(String evidence) {
    return practice().pass(Source.DOCKERFILE, Masking.mask(evidence));
  }

  /** It is not done. */
  default Observation fail(String evidence, String change) {
    return practice().fail(Source.DOCKERFILE, Masking.mask(evidence), Masking.mask(change));
  }

  /** The file does not tell. */
  default Observation unknown(String why) {
    return practice().unknown(Source.DOCKERFILE, Masking.mask(why));
  }

  /** There is nothing that it could be about. */
  default Observation skipped(String why) {
    return practice().skipped(Source.DOCKERFILE, Masking.mask(why));
  }

  /** What was found, and where that is nothing, that it is done. */
  default List<Observation> orPass(List<Observation> found, String evidence) {
    return found.isEmpty() ? List.of(pass(evidence)) : found;
  }
}

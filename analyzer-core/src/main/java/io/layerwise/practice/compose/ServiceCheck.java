package io.layerwise.practice.compose;

import io.layerwise.compose.ComposePosition;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeSetting;
import io.layerwise.compose.ComposeValue;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import io.layerwise.secret.Masking;
import java.util.List;

/**
 * Decides one practice for each service of a project. What it says may quote the file: secrets are
 * masked here, for all checks.
 */
interface ServiceCheck extends PracticeCheck<ComposeEvidence> {
  /**
   * Looks at a service.
   *
   * @return at least one observation; one without a line is about the service as a whole
   */
  List<Observation> observe(ComposeService service, ComposeEvidence evidence);

  @Override
  default List<Observation> observe(ComposeEvidence evidence) {
    if (evidence.project().services().isEmpty()) {
      return List.of(skipped("the compose file has no services"));
    }
    return evidence.project().services().stream()
        .flatMap(
            service ->
                observe(service, evidence).stream().map(observation -> of(service, observation)))
        .toList();
  }

  private static Observation of(ComposeService service, Observation observation) {
    Where where =
        observation.where().line().isPresent()
            ? observation.where()
            : line(service.name().position());
    return observation.at(where.service(service.name().text()));
  }

  static Where line(ComposePosition position) {
    return Where.line(position.file(), position.line());
  }

  static Where line(ComposeValue value) {
    return line(value.position());
  }

  /** A setting as evidence has it. */
  static String quoted(ComposeSetting<?> setting) {
    return "`" + setting.key() + "` is " + setting.said().text();
  }

  /** It is done. */
  default Observation pass(String evidence) {
    return practice().pass(Source.COMPOSE, Masking.mask(evidence));
  }

  /** It is not done. */
  default Observation fail(String evidence, String change) {
    return practice().fail(Source.COMPOSE, Masking.mask(evidence), Masking.mask(change));
  }

  /** The file does not tell. */
  default Observation unknown(String why) {
    return practice().unknown(Source.COMPOSE, Masking.mask(why));
  }

  /** A variable has no value in the project. */
  default Observation unresolved(String key, ComposeValue said) {
    return unknown(
            "`" + key + "` is " + said.text() + ", and the project does not give the variable")
        .at(line(said));
  }

  /** A variable of a setting has no value in the project. */
  default Observation unresolved(ComposeSetting<?> setting) {
    return unresolved(setting.key(), setting.said());
  }

  /** There is nothing that it could be about. */
  default Observation skipped(String why) {
    return practice().skipped(Source.COMPOSE, Masking.mask(why));
  }

  /** What was found, and where that is nothing, that it is done. */
  default List<Observation> orPass(List<Observation> found, String evidence) {
    return found.isEmpty() ? List.of(pass(evidence)) : found;
  }
}

package io.layerwise.compose;

import java.time.Duration;
import java.util.Optional;

/**
 * {@code deploy}, but for the resources, which {@link ResourceLimits} has.
 *
 * @param position of the key's value
 */
public record ComposeDeploy(
    ComposePosition position,
    Optional<ComposeValue> mode,
    Optional<ComposeSetting<Long>> replicas,
    Optional<RestartPolicy> restartPolicy) {

  /**
   * When a container is started again.
   *
   * @param position of the key's value
   * @param condition {@code none}, {@code on-failure} or {@code any}, which is meant where it is
   *     empty
   */
  public record RestartPolicy(
      ComposePosition position,
      Optional<ComposeValue> condition,
      Optional<ComposeSetting<Duration>> delay,
      Optional<ComposeSetting<Long>> maxAttempts,
      Optional<ComposeSetting<Duration>> window) {}

  static ComposeDeploy read(Fields fields) throws ComposeException {
    Optional<Fields> policy = fields.fields("restart_policy");
    return new ComposeDeploy(
        fields.position(),
        fields.text("mode"),
        fields.setting("replicas", ValueForm.COUNT),
        policy.isEmpty() ? Optional.empty() : Optional.of(policy(policy.get())));
  }

  private static RestartPolicy policy(Fields fields) throws ComposeException {
    return new RestartPolicy(
        fields.position(),
        fields.text("condition"),
        fields.setting("delay", ValueForm.DURATION),
        fields.setting("max_attempts", ValueForm.COUNT),
        fields.setting("window", ValueForm.DURATION));
  }
}

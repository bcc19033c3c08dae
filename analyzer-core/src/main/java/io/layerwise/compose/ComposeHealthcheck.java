package io.layerwise.compose;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A service's health check; what is empty is left to the image.
 *
 * @param position of the key's value
 * @param test without its first word, which {@code form} is
 */
public record ComposeHealthcheck(
    ComposePosition position,
    Optional<Form> form,
    List<ComposeValue> test,
    Optional<ComposeSetting<Boolean>> disable,
    Optional<ComposeSetting<Duration>> interval,
    Optional<ComposeSetting<Duration>> timeout,
    Optional<ComposeSetting<Long>> retries,
    Optional<ComposeSetting<Duration>> startPeriod,
    Optional<ComposeSetting<Duration>> startInterval) {

  /** How the test is run. */
  public enum Form {
    /** Not at all: the image's check is switched off. */
    NONE,
    /** The words as they are. */
    CMD,
    /** One text, by the container's shell. */
    CMD_SHELL,
    /** The first word is a variable without a value. */
    UNRESOLVED
  }

  public ComposeHealthcheck {
    test = List.copyOf(test);
  }

  /** Whether it switches the image's check off. */
  public boolean isDisabled() {
    return form.filter(Form.NONE::equals).isPresent()
        || disable.filter(setting -> setting.is(true)).isPresent();
  }
}

package io.layerwise.compose;

import java.util.List;
import java.util.Optional;

/** Reads {@code healthcheck}. */
final class HealthcheckReader {
  private static final String TEST = "test";

  private HealthcheckReader() {}

  static ComposeHealthcheck read(Fields fields) throws ComposeException {
    Optional<YamlNode> test = fields.node(TEST);
    List<ComposeValue> words = fields.texts(TEST);
    boolean text = test.filter(YamlScalar.class::isInstance).isPresent();
    Optional<ComposeHealthcheck.Form> form =
        text
            ? Optional.of(ComposeHealthcheck.Form.CMD_SHELL)
            : words.isEmpty() ? Optional.empty() : Optional.of(form(words.get(0)));
    return new ComposeHealthcheck(
        fields.position(),
        form,
        text || words.isEmpty() ? words : words.subList(1, words.size()),
        fields.setting("disable", ValueForm.BOOLEAN),
        fields.setting("interval", ValueForm.DURATION),
        fields.setting("timeout", ValueForm.DURATION),
        fields.setting("retries", ValueForm.COUNT),
        fields.setting("start_period", ValueForm.DURATION),
        fields.setting("start_interval", ValueForm.DURATION));
  }

  private static ComposeHealthcheck.Form form(ComposeValue first) throws ComposeException {
    if (!first.resolved()) {
      return ComposeHealthcheck.Form.UNRESOLVED;
    }
    return switch (first.text()) {
      case "NONE" -> ComposeHealthcheck.Form.NONE;
      case "CMD" -> ComposeHealthcheck.Form.CMD;
      case "CMD-SHELL" -> ComposeHealthcheck.Form.CMD_SHELL;
      default ->
          throw Fields.refuse(
              first, "NONE, CMD or CMD-SHELL first", "Begin the list with \"CMD\", or write text.");
    };
  }
}

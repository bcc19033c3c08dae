package io.layerwise.compose;

import java.util.List;

/**
 * {@code command} or {@code entrypoint}.
 *
 * @param position of the key's value
 * @param words no shell runs them; none takes the image's away
 */
public record ComposeCommand(ComposePosition position, List<ComposeValue> words) {

  public ComposeCommand {
    words = List.copyOf(words);
  }

  static ComposeCommand read(Fields fields, String key, YamlNode node) throws ComposeException {
    List<ComposeValue> words =
        node instanceof YamlScalar scalar ? ShellWords.of(scalar.value()) : fields.texts(key);
    return new ComposeCommand(node.position(), words);
  }
}

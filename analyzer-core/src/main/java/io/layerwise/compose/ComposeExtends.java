package io.layerwise.compose;

import java.util.Optional;

/**
 * What a service extends.
 *
 * @param file as seen from the project's directory; empty for the file that says it
 */
public record ComposeExtends(ComposeValue service, Optional<ComposeSetting<String>> file) {

  static ComposeExtends read(YamlNode node) throws ComposeException {
    if (node instanceof YamlScalar scalar) {
      return new ComposeExtends(scalar.value(), Optional.empty());
    }
    Fields fields = Fields.of(node, "extends");
    ComposeValue service =
        fields
            .text("service")
            .orElseThrow(() -> node.refuse("extends.service", "Name the service to extend."));
    return new ComposeExtends(
        service, fields.text("file").map(file -> Fields.path("extends.file", file)));
  }
}

package io.layerwise.compose;

import java.util.Map;

/** Reads {@code build}. */
final class BuildReader {
  private static final String CONTEXT = "context";

  private BuildReader() {}

  /** The mapping that a path alone stands for. */
  static YamlNode longForm(YamlNode node) {
    if (!(node instanceof YamlScalar scalar) || scalar.isAbsent()) {
      return node;
    }
    ComposeValue key = new ComposeValue(CONTEXT, true, node.position());
    return new YamlMapping(
        Map.of(CONTEXT, new YamlMapping.Entry(key, YamlScalar.of(scalar.value()))),
        node.tag(),
        node.position());
  }

  static ComposeBuild read(YamlNode node, Fields.MissingValue missing) throws ComposeException {
    Fields fields = Fields.of(longForm(node), "build");
    ComposeValue here = new ComposeValue(".", true, node.position());
    return new ComposeBuild(
        node.position(),
        Fields.path("build.context", fields.text(CONTEXT).orElse(here)),
        fields.text("dockerfile"),
        fields.text("dockerfile_inline"),
        fields.text("target"),
        fields.entries("args", missing));
  }
}

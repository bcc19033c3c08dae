package io.layerwise.compose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A service's variables: those of its files, each over the one before, and {@code environment} over
 * them all.
 */
record ServiceEnvironment(List<ComposeEntry> variables, List<ComposeEnvironmentFile> files) {
  private static final String KEY = "env_file";

  static ServiceEnvironment read(Fields service, ServiceReader reader) throws IOException {
    Map<String, ComposeEntry> variables = new LinkedHashMap<>();
    List<ComposeEnvironmentFile> files = new ArrayList<>();
    for (YamlNode item : service.items(KEY)) {
      Fields fields =
          item instanceof YamlScalar ? Fields.none(item.position()) : Fields.of(item, KEY);
      ComposeSetting<String> path = path(item, fields);
      Optional<Variables> content =
          path.value().isEmpty()
              ? Optional.empty()
              : reader.variables(path.value().get(), item.position());
      content.ifPresent(found -> put(found, variables));
      files.add(
          new ComposeEnvironmentFile(
              path, fields.setting("required", ValueForm.BOOLEAN), content.isPresent()));
    }
    for (ComposeEntry entry : service.entries("environment", reader::fromShell)) {
      variables.put(entry.name().text(), entry);
    }
    return new ServiceEnvironment(List.copyOf(variables.values()), List.copyOf(files));
  }

  private static ComposeSetting<String> path(YamlNode item, Fields fields) throws ComposeException {
    Optional<ComposeValue> said =
        item instanceof YamlScalar scalar ? Optional.of(scalar.value()) : fields.text("path");
    return Fields.path(
        KEY, said.orElseThrow(() -> item.refuse("a path", "Name the file under `path`.")));
  }

  private static void put(Variables found, Map<String, ComposeEntry> variables) {
    found
        .values()
        .forEach(
            (name, value) ->
                variables.put(
                    name, new ComposeEntry(new ComposeValue(name, true, value.position()), value)));
  }
}

package io.layerwise.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project drawn in a few lines: files by name, read as {@code compose.yaml} says. */
final class Project implements ComposeSource {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  static Project of(String composeFile) {
    return new Project().with("compose.yaml", composeFile);
  }

  /** A project of one service, {@code app}, with these keys. */
  static ComposeService service(String keys) throws IOException {
    return service(keys, "");
  }

  static ComposeService service(String keys, String environment) throws IOException {
    return of("services:\n  app:\n" + keys.indent(4)).with(".env", environment).app();
  }

  /** The service {@code app} of two files with these keys. */
  static ComposeService merged(String keys, String later) throws IOException {
    return of("services:\n  app:\n" + keys.indent(4))
        .with("override.yaml", "services:\n  app:\n" + later.indent(4))
        .read("compose.yaml", "override.yaml")
        .service("app")
        .orElseThrow();
  }

  Project with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Project with(String file, byte[] content) {
    files.put(file, content);
    return this;
  }

  ComposeProject read(String... names) throws IOException {
    return ComposeProject.read(this, names.length == 0 ? List.of("compose.yaml") : List.of(names));
  }

  ComposeService app() throws IOException {
    return read().service("app").orElseThrow();
  }

  static List<String> texts(List<ComposeValue> values) {
    return values.stream().map(ComposeValue::text).toList();
  }

  static List<String> pairs(List<ComposeEntry> entries) {
    return entries.stream().map(entry -> entry.name().text() + "=" + entry.value().text()).toList();
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path));
  }
}

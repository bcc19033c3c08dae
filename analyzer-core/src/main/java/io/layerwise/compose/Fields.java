package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a mapping, each read in the form that it may have.
 *
 * @param path of the mapping below its service, with dots; empty for the service itself
 */
record Fields(YamlMapping mapping, String path) {

  static Fields of(YamlNode node, String path) throws ComposeException {
    return new Fields(mapping(node, path.isEmpty() ? "this value" : path), path);
  }

  static Fields none(ComposePosition position) {
    return new Fields(YamlMapping.empty(position), "");
  }

  static YamlMapping mapping(YamlNode node, String what) throws ComposeException {
    if (node instanceof YamlMapping mapping) {
      return mapping;
    }
    throw node.refuse(
        "a mapping for " + what, "Write `name: value` lines, indented below the key.");
  }

  static ComposeException refuse(ComposeValue said, String expected, String remedy) {
    return new ComposeException(said.position(), expected, Quoted.of(said.text()), remedy);
  }

  /** A path that has to be known now. */
  static String known(ComposeSetting<String> path) throws ComposeException {
    if (path.value().isEmpty()) {
      throw refuse(
          path.said(), "a path without unknown variables", "Give the variable a value in `.env`.");
    }
    return path.value().get();
  }

  /** A path as seen from the project's directory. */
  static ComposeSetting<String> path(String key, ComposeValue said) {
    String resolved = ProjectPaths.resolve(said.position().directory(), said.text());
    return new ComposeSetting<>(
        key, said, said.resolved() ? Optional.of(resolved) : Optional.empty());
  }

  ComposePosition position() {
    return mapping.position();
  }

  Optional<YamlNode> node(String key) {
    return mapping.get(key);
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Optional<Fields> fields(String key) throws ComposeException {
    Optional<YamlNode> node = node(key);
    return node.isEmpty() ? Optional.empty() : Optional.of(of(node.get(), pathOf(key)));
  }

  Optional<ComposeValue> text(String key) throws ComposeException {
    Optional<YamlNode> node = node(key);
    return node.isEmpty() ? Optional.empty() : Optional.of(text(node.get(), pathOf(key)));
  }

  private static ComposeValue text(YamlNode node, String what) throws ComposeException {
    if (node instanceof YamlScalar scalar) {
      return scalar.value();
    }
    throw node.refuse("a single value for " + what, "Write it on the line of its key.");
  }

  /** A list, which may be written as a single value. */
  List<ComposeValue> texts(String key) throws ComposeException {
    List<ComposeValue> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      texts.add(text(item, "each of " + pathOf(key)));
    }
    return texts;
  }

  List<YamlNode> items(String key) throws ComposeException {
    Optional<YamlNode> node = node(key);
    return node.isEmpty()
        ? List.of()
        : ListForm.of(node.get()).items().stream().filter(item -> !item.isAbsent()).toList();
  }

  /** Names and values of a mapping that may be written as a list; empty where it is neither. */
  Optional<Fields> nameValues(String key) throws ComposeException {
    Optional<YamlNode> node = node(key);
    return node.isEmpty()
        ? Optional.empty()
        : Optional.of(of(NameValues.of(node.get()), pathOf(key)));
  }

  /**
   * Names with texts.
   *
   * @param missing the value of a name that has none
   */
  List<ComposeEntry> entries(String key, MissingValue missing) throws ComposeException {
    List<ComposeEntry> entries = new ArrayList<>();
    Optional<Fields> pairs = nameValues(key);
    if (pairs.isPresent()) {
      for (YamlMapping.Entry entry : pairs.get().mapping().entries().values()) {
        if (entry.value().tag() != MergeTag.RESET) {
          ComposeValue value = text(entry.value(), "each of " + pathOf(key));
          boolean none = entry.value().isAbsent();
          entries.add(new ComposeEntry(entry.key(), none ? missing.of(entry.key()) : value));
        }
      }
    }
    return entries;
  }

  <T> Optional<ComposeSetting<T>> setting(String key, ValueForm<T> form) throws ComposeException {
    Optional<ComposeValue> said = text(key);
    return said.isEmpty() ? Optional.empty() : Optional.of(form.read(pathOf(key), said.get()));
  }

  /** The value of a name that is written alone. */
  @FunctionalInterface
  interface MissingValue {
    ComposeValue of(ComposeValue name);
  }
}

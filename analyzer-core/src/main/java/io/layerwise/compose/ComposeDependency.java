package io.layerwise.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service that has to be there first.
 *
 * @param condition {@code service_started} where it is not said
 * @param required true where it is not said
 */
public record ComposeDependency(
    ComposeValue service, ComposeValue condition, Optional<ComposeSetting<Boolean>> required) {

  static List<ComposeDependency> read(Fields service) throws ComposeException {
    Optional<Fields> names = service.nameValues("depends_on");
    List<ComposeDependency> all = new ArrayList<>();
    if (names.isPresent()) {
      for (YamlMapping.Entry entry : names.get().mapping().entries().values()) {
        if (entry.value().tag() != MergeTag.RESET) {
          all.add(read(entry));
        }
      }
    }
    return all;
  }

  private static ComposeDependency read(YamlMapping.Entry entry) throws ComposeException {
    Fields fields =
        entry.value().isAbsent()
            ? Fields.none(entry.value().position())
            : Fields.of(entry.value(), "depends_on." + entry.key().text());
    ComposeValue started = new ComposeValue("service_started", true, entry.key().position());
    return new ComposeDependency(
        entry.key(),
        fields.text("condition").orElse(started),
        fields.setting("required", ValueForm.BOOLEAN));
  }
}

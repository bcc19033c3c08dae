package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeCommand;
import io.layerwise.compose.ComposeEntry;
import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.oci.ContainerConfig;
import io.layerwise.practice.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text in which a program finds its options.
 *
 * @param name of the variable or key
 * @param resolved whether it is known which options it has
 * @param where empty where the image says it
 */
record OptionText(String name, String text, boolean resolved, Optional<Where> where) {
  private static final List<String> BEFORE_COMMAND =
      List.of("NODE_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_OPTS");

  /** The JVM puts this one behind all others. */
  private static final String BEHIND_COMMAND = "_JAVA_OPTIONS";

  /** Those of a service, in the order in which a later option goes over an earlier one. */
  static List<OptionText> of(ComposeService service, ContainerConfig image) {
    List<OptionText> texts = new ArrayList<>();
    BEFORE_COMMAND.forEach(name -> variable(name, service, image).ifPresent(texts::add));
    texts.addAll(command(service, image));
    variable(BEHIND_COMMAND, service, image).ifPresent(texts::add);
    return List.copyOf(texts);
  }

  private static Optional<OptionText> variable(
      String name, ComposeService service, ContainerConfig image) {
    return service.environment().stream()
        .filter(entry -> entry.name().text().equals(name))
        .map(ComposeEntry::value)
        .findFirst()
        .map(value -> said(name, value.text(), value.resolved(), value))
        .or(() -> ofImage(name, image));
  }

  private static OptionText said(String name, String text, boolean resolved, ComposeValue at) {
    return new OptionText(name, text, resolved, Optional.of(ServiceCheck.line(at)));
  }

  private static Optional<OptionText> ofImage(String name, ContainerConfig image) {
    return image.env().stream()
        .filter(variable -> variable.startsWith(name + "="))
        .map(variable -> ofImage(name, variable.substring(name.length() + 1)))
        .findFirst();
  }

  private static OptionText ofImage(String name, String text) {
    return new OptionText(name + " of the image", text, true, Optional.empty());
  }

  /** An entrypoint in the compose file takes the image's command away, too. */
  private static List<OptionText> command(ComposeService service, ContainerConfig image) {
    Stream<OptionText> entrypoint =
        words("entrypoint", service.entrypoint(), image.entrypoint()).stream();
    Stream<OptionText> command =
        words(
            "command",
            service.command(),
            service.entrypoint().isPresent() ? List.of() : image.cmd())
            .stream();
    return Stream.concat(entrypoint, command).toList();
  }

  private static Optional<OptionText> words(
      String name, Optional<ComposeCommand> said, List<String> image) {
    if (said.isEmpty()) {
      return image.isEmpty()
          ? Optional.empty()
          : Optional.of(ofImage(name, String.join(" ", image)));
    }
    List<ComposeValue> words = said.get().words();
    String text = String.join(" ", words.stream().map(ComposeValue::text).toList());
    boolean resolved =
        words.stream().allMatch(ComposeValue::resolved) || !HeapOption.isMentioned(text);
    return words.stream().findFirst().map(first -> said(name, text, resolved, first));
  }
}

package io.layerwise.compose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an entry of {@code ports}, short or long. */
final class PortReader {
  private static final Pattern PORTS = Pattern.compile("[0-9]{1,5}(-[0-9]{1,5})?");
  private static final String REMEDY = "Write PUBLISHED:TARGET in quotes: `\"8080:80\"`.";

  private PortReader() {}

  static ComposePort read(YamlNode node) throws ComposeException {
    return node instanceof YamlScalar scalar
        ? shortForm(scalar.value())
        : longForm(Fields.of(node, "ports"));
  }

  private static ComposePort longForm(Fields fields) throws ComposeException {
    Optional<ComposeValue> target = fields.text("target");
    if (target.isEmpty()) {
      throw fields.mapping().refuse("a target", "Say which port of the container is meant.");
    }
    return port(
        target.get(),
        fields.text("published").filter(value -> !value.text().isEmpty()),
        fields.text("host_ip"),
        fields.text("protocol").map(ComposeValue::text).orElse("tcp"));
  }

  /** {@code [[IP:]PUBLISHED:]TARGET[/PROTOCOL]}. */
  private static ComposePort shortForm(ComposeValue said) throws ComposeException {
    List<String> halves = Pieces.of(said.text(), '/');
    List<String> pieces = Pieces.of(halves.get(0), ':');
    int last = pieces.size() - 1;
    String published = last > 0 ? pieces.get(last - 1) : "";
    String ip = last > 1 ? String.join(":", pieces.subList(0, last - 1)) : "";
    return port(
        said.part(pieces.get(last)),
        part(said, published),
        part(said, ip.startsWith("[") && ip.endsWith("]") ? ip.substring(1, ip.length() - 1) : ip),
        halves.size() > 1 ? halves.get(1) : "tcp");
  }

  private static Optional<ComposeValue> part(ComposeValue said, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(said.part(text));
  }

  private static ComposePort port(
      ComposeValue target,
      Optional<ComposeValue> published,
      Optional<ComposeValue> ip,
      String protocol)
      throws ComposeException {
    check(target);
    if (published.isPresent()) {
      check(published.get());
    }
    return new ComposePort(target, published, ip, protocol);
  }

  private static void check(ComposeValue port) throws ComposeException {
    if (port.resolved() && !PORTS.matcher(port.text()).matches()) {
      throw Fields.refuse(port, "a port or a range of ports", REMEDY);
    }
  }
}

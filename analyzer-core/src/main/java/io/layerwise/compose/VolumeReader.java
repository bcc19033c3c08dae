package io.layerwise.compose;

import java.util.List;
import java.util.Optional;

/** Reads an entry of {@code volumes}, short or long. */
final class VolumeReader {
  private static final String SOURCE = "volumes.source";

  private VolumeReader() {}

  static ComposeVolume read(YamlNode node) throws ComposeException {
    return node instanceof YamlScalar scalar
        ? shortForm(scalar.value())
        : longForm(Fields.of(node, "volumes"));
  }

  private static ComposeVolume longForm(Fields fields) throws ComposeException {
    Optional<ComposeValue> said = fields.text("type");
    Optional<String> type =
        said.isEmpty()
            ? Optional.of("volume")
            : said.filter(ComposeValue::resolved).map(ComposeValue::text);
    Optional<ComposeValue> target = fields.text("target");
    if (target.isEmpty()) {
      throw fields.mapping().refuse("a target", "Say where in the container it is mounted.");
    }
    return new ComposeVolume(
        type,
        fields.text("source").map(source -> source(source, type)),
        target.get(),
        fields.setting("read_only", ValueForm.BOOLEAN));
  }

  /** {@code [SOURCE:]TARGET[:MODE]}, where SOURCE and TARGET may begin with a drive. */
  private static ComposeVolume shortForm(ComposeValue said) throws ComposeException {
    List<String> pieces = withDrives(Pieces.of(said.text(), ':'));
    if (pieces.size() > 3 || pieces.contains("")) {
      throw Fields.refuse(said, "SOURCE:TARGET or SOURCE:TARGET:MODE", "Use the long form.");
    }
    if (pieces.size() == 1) {
      boolean known = said.part(pieces.get(0)).resolved();
      return new ComposeVolume(
          known ? Optional.of("volume") : Optional.empty(),
          Optional.empty(),
          said.part(pieces.get(0)),
          Optional.empty());
    }
    ComposeValue source = said.part(pieces.get(0));
    Optional<String> type = type(source);
    return new ComposeVolume(
        type,
        Optional.of(source(source, type)),
        said.part(pieces.get(1)),
        pieces.size() < 3 ? Optional.empty() : Optional.of(mode(said.part(pieces.get(2)))));
  }

  /** A letter and what follows it were cut at a drive's colon. */
  private static List<String> withDrives(List<String> pieces) {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      String joined = pieces.get(i) + ":" + pieces.get(i + 1);
      if (pieces.get(i).length() == 1 && ProjectPaths.isDrive(joined)) {
        pieces.set(i, joined);
        pieces.remove(i + 1);
      }
    }
    return pieces;
  }

  private static Optional<String> type(ComposeValue source) {
    String text = source.text();
    if (!source.resolved() && text.startsWith("$")) {
      return Optional.empty();
    }
    boolean path =
        text.startsWith(".")
            || text.startsWith("/")
            || text.startsWith("~")
            || text.startsWith("\\")
            || ProjectPaths.isDrive(text);
    return Optional.of(path ? "bind" : "volume");
  }

  private static ComposeSetting<String> source(ComposeValue said, Optional<String> type) {
    return type.filter("bind"::equals).isPresent()
        ? Fields.path(SOURCE, said)
        : new ComposeSetting<>(
            SOURCE, said, Optional.of(said.text()).filter(text -> said.resolved()));
  }

  private static ComposeSetting<Boolean> mode(ComposeValue said) {
    boolean readOnly = List.of(said.text().split(",")).contains("ro");
    return new ComposeSetting<>(
        "volumes", said, said.resolved() ? Optional.of(readOnly) : Optional.empty());
  }
}

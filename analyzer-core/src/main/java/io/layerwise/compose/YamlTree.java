package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** One document, built from the parser's events without recursion. */
final class YamlTree {
  /** Written or repeated by an alias; a file of a few hundred services has some thousands. */
  static final int MOST_NODES = 100_000;

  private static final int DEEPEST = 100;

  /** A finished value, and how many values it is with all below it. */
  private record Anchored(YamlNode node, int size) {}

  private final String file;
  private final String directory;
  private final Deque<YamlCollection> open = new ArrayDeque<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private int nodes;

  YamlTree(String file, String directory) {
    this.file = file;
    this.directory = directory;
  }

  /** The whole document, once {@code event} was its last. */
  Optional<YamlNode> accept(Event event) throws ComposeException {
    ComposePosition position =
        event
            .getStartMark()
            .map(mark -> YamlReader.position(mark, file, directory))
            .orElse(ComposePosition.beginning(file));
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, position);
      case Alias -> alias(((AliasEvent) event).getAlias().getValue(), position);
      case SequenceStart, MappingStart -> begin((CollectionStartEvent) event, position);
      case SequenceEnd, MappingEnd -> end();
      default -> Optional.empty();
    };
  }

  private Optional<YamlNode> scalar(ScalarEvent event, ComposePosition position)
      throws ComposeException {
    count(1, position);
    String text = event.getValue();
    boolean isNull = event.isPlain() && event.getTag().isEmpty() && isNull(text);
    YamlNode node =
        new YamlScalar(
            new ComposeValue(text, true, position), isNull, tag(event.getTag().orElse("")));
    remember(anchor(event), node, 1);
    return place(node, event.isPlain());
  }

  /** YAML 1.2.2, 10.3.2: the core schema's null. */
  private static boolean isNull(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private Optional<YamlNode> alias(String name, ComposePosition position) throws ComposeException {
    Anchored anchored = anchors.get(name);
    if (anchored == null) {
      throw new ComposeException(
          position,
          "an alias of an anchor that is complete before it",
          Quoted.of("*" + name),
          "Write `&" + Quoted.printable(name) + "` at the value that is meant.");
    }
    count(anchored.size(), position);
    return place(anchored.node(), false);
  }

  private Optional<YamlNode> begin(CollectionStartEvent event, ComposePosition position)
      throws ComposeException {
    count(1, position);
    if (open.size() >= DEEPEST) {
      throw new ComposeException(
          position,
          "at most " + DEEPEST + " levels",
          "more",
          "Flatten the value; the deepest one of the specification has ten levels.");
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    MergeTag tag = tag(event.getTag().orElse(""));
    open.push(
        mapping
            ? YamlCollection.mapping(tag, position, anchor(event), nodes - 1)
            : YamlCollection.sequence(tag, position, anchor(event), nodes - 1));
    return Optional.empty();
  }

  private Optional<YamlNode> end() throws ComposeException {
    YamlCollection finished = open.pop();
    YamlNode node = finished.finish();
    remember(finished.anchor(), node, nodes - finished.nodesBefore());
    return place(node, false);
  }

  private Optional<YamlNode> place(YamlNode node, boolean plain) throws ComposeException {
    if (open.isEmpty()) {
      return Optional.of(node);
    }
    open.peek().add(node, plain);
    return Optional.empty();
  }

  private void remember(@Nullable String anchor, YamlNode node, int size) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, size));
    }
  }

  private static @Nullable String anchor(NodeEvent event) {
    return event.getAnchor().map(anchor -> anchor.getValue()).orElse(null);
  }

  private void count(int more, ComposePosition position) throws ComposeException {
    nodes += more;
    if (nodes > MOST_NODES) {
      throw new ComposeException(
          position,
          "at most " + MOST_NODES + " values with what aliases repeat",
          "more",
          "Look for aliases of values that hold aliases.");
    }
  }

  private static MergeTag tag(String tag) {
    return switch (tag) {
      case "!reset" -> MergeTag.RESET;
      case "!override" -> MergeTag.OVERRIDE;
      default -> MergeTag.NONE;
    };
  }
}

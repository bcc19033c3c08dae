package io.layerwise.policy;

import io.layerwise.oci.NearestNames;
import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One file of YAML whose every value knows its place. */
final class PolicyDocument {
  /** The deepest value of a policy has four levels. */
  private static final int DEEPEST = 16;

  /** A key where it stands, and its value. */
  record Entry(String key, Node keyNode, Node value) {}

  private final String file;

  PolicyDocument(String file) {
    this.file = file;
  }

  /** The document's value; empty where the file has none. */
  Optional<Node> read(String yaml) throws PolicyException {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    try {
      refuseDepth(new Parse(settings).parseString(yaml));
      return new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      throw refuse(
          e.getProblemMark(), "YAML", Quoted.printable(e.getProblem()), "Correct the YAML there.");
    } catch (YamlEngineException e) {
      throw refuse(
          Optional.empty(),
          "YAML",
          Quoted.printable(String.valueOf(e.getMessage())),
          "Correct the YAML.");
    } catch (IllegalArgumentException e) {
      // What the engine throws where the file ends within an escape, and of a tag of spaces.
      throw refuse(
          Optional.empty(), "YAML", "an escape or a tag that is none", "Correct the YAML.");
    }
  }

  private void refuseDepth(Iterable<Event> events) throws PolicyException {
    int depth = 0;
    for (Event event : events) {
      switch (event.getEventId()) {
        case SequenceStart, MappingStart -> depth++;
        case SequenceEnd, MappingEnd -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        throw refuse(
            event.getStartMark(), "at most " + DEEPEST + " levels", "more", "Flatten the value.");
      }
    }
  }

  String file() {
    return file;
  }

  Origin origin(Node node) {
    return Origin.line(file, node.getStartMark().map(Mark::getLine).orElse(0) + 1);
  }

  /** The entries of a mapping, each key once. */
  List<Entry> entries(Node node, String expected) throws PolicyException {
    if (!(node instanceof MappingNode mapping)) {
      throw refuse(node, expected, "Write keys and values there.");
    }
    List<Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode(), "a key");
      if (!keys.add(key)) {
        throw refuse(tuple.getKeyNode(), "each key once", "Keep one of them.");
      }
      entries.add(new Entry(key, tuple.getKeyNode(), tuple.getValueNode()));
    }
    return entries;
  }

  /** The items of a list. */
  List<Node> items(Node node, String expected) throws PolicyException {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw refuse(node, expected, "Write a list there, each item behind `- `.");
  }

  /** A single value that is not left out. */
  String text(Node node, String expected) throws PolicyException {
    if (node instanceof ScalarNode scalar && !isNull(scalar)) {
      return scalar.getValue();
    }
    throw refuse(node, expected, "Write a single value there.");
  }

  private static boolean isNull(ScalarNode scalar) {
    return scalar.isPlain() && Set.of("", "~", "null", "Null", "NULL").contains(scalar.getValue());
  }

  PolicyException refuse(Node node, String expected, String remedy) {
    String found =
        node instanceof ScalarNode scalar
            ? isNull(scalar) ? "nothing" : Quoted.of(scalar.getValue())
            : node instanceof MappingNode ? "a mapping" : "a list";
    return refuse(node.getStartMark(), expected, found, remedy);
  }

  /** What a mapping has not. */
  PolicyException missing(Node node, String expected, String found, String remedy) {
    return refuse(node.getStartMark(), expected, found, remedy);
  }

  /** A name that is not among those that are known. */
  PolicyException unknown(Node node, String what, String name, List<String> known) {
    return refuse(
        node, what, "Did you mean " + String.join(", ", NearestNames.of(name, known)) + "?");
  }

  private PolicyException refuse(
      Optional<Mark> mark, String expected, String found, String remedy) {
    return new PolicyException(
        PolicyException.POLICY,
        file,
        mark.map(Mark::getLine).orElse(0) + 1,
        mark.map(Mark::getColumn).orElse(0) + 1,
        expected,
        found,
        remedy);
  }
}

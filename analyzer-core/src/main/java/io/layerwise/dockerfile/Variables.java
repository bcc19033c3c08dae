package io.layerwise.dockerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the variables at one place of a Dockerfile ("Environment replacement", "ARG"),
 * taken that nothing was given with {@code --build-arg}. A variable has a value, has none, or has
 * one that is not known; what depends on the latter is not known either.
 */
public final class Variables {
  /** A longer value is not worth the memory: doubled forty times over, it would fill any. */
  private static final int LONGEST = 1 << 14;

  /** BuildKit gives them; outside of stages they need no ARG ("Automatic platform ARGs"). */
  private static final List<String> PLATFORM =
      List.of(
          "TARGETPLATFORM",
          "TARGETOS",
          "TARGETARCH",
          "TARGETVARIANT",
          "TARGETOSVERSION",
          "TARGETSTAGE",
          "BUILDPLATFORM",
          "BUILDOS",
          "BUILDARCH",
          "BUILDVARIANT",
          "BUILDOSVERSION");

  private static final Value UNKNOWN = new Value(Optional.empty(), false);

  private final Map<String, Value> declared;
  private final Map<String, Value> global;
  private final boolean complete;
  private final char escape;

  /**
   * @param text empty where it is not known
   * @param environment whether it is an ENV, which no ARG changes
   */
  private record Value(Optional<String> text, boolean environment) {}

  private Variables(
      Map<String, Value> declared, Map<String, Value> global, boolean complete, char escape) {
    this.declared = declared;
    this.global = global;
    this.complete = complete;
    this.escape = escape;
  }

  static Variables global(char escape) {
    Map<String, Value> platform = new HashMap<>();
    PLATFORM.forEach(name -> platform.put(name, UNKNOWN));
    return new Variables(platform, Map.of(), true, escape);
  }

  /**
   * These, taken as the global ones, at the top of a stage: there, each needs an ARG.
   *
   * @param fromNothing whether no base image can bring variables of its own
   */
  Variables within(boolean fromNothing) {
    return new Variables(Map.of(), declared, fromNothing, escape);
  }

  /** Behind more instructions, of which ARG and ENV count. */
  public Variables after(List<DockerfileInstruction> instructions) {
    Map<String, Value> further = new HashMap<>(declared);
    for (DockerfileInstruction instruction : instructions) {
      // All of one ENV see the values before it; one ARG after the other sees those so far.
      Variables before = new Variables(further, global, complete, escape);
      Map<String, Value> set = new HashMap<>();
      for (Assignment assignment : Assignment.of(instruction)) {
        switch (instruction.keyword()) {
          case ARG -> further.put(assignment.name(), before.argument(assignment));
          case ENV ->
              set.put(
                  assignment.name(), new Value(assignment.value().flatMap(before::expand), true));
          default -> {}
        }
      }
      further.putAll(set);
    }
    return new Variables(further, global, complete, escape);
  }

  private Value argument(Assignment assignment) {
    Optional<Value> already =
        Optional.ofNullable(declared.get(assignment.name())).filter(Value::environment);
    return already.orElseGet(
        () ->
            assignment.value().isPresent()
                ? new Value(assignment.value().flatMap(this::expand), false)
                : global.getOrDefault(assignment.name(), UNKNOWN));
  }

  /**
   * A word with its quotes and escapes taken away and its variables replaced; empty where a value
   * that it needs is not known, or where it is not well-formed.
   */
  public Optional<String> expand(String word) {
    return new Expansion(word, escape, this).expand().filter(text -> text.length() <= LONGEST);
  }

  /** Whether a variable surely has no value, which makes it the empty text. */
  boolean isUnset(String name) {
    return complete && !declared.containsKey(name);
  }

  /** Its value, if there is one and it is known. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(declared.get(name)).flatMap(Value::text);
  }
}

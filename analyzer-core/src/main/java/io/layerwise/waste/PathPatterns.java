package io.layerwise.waste;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The path patterns of many rules as one automaton over the segments of a path, so that a tree is
 * matched in one walk whatever the number of rules.
 *
 * <p>A pattern is absolute, or begins with {@code ~/} for a home directory or {@code **}{@code /}
 * for any directories. {@code **} stands for any number of segments and at the end for at least
 * one; {@code *} for any characters of one segment, {@code [a-z]} for one of a set, {@code {a,b}}
 * for either.
 *
 * <p>A state is the set of places in the patterns that the path so far can have led to. States are
 * made when a path first leads to them, each once; what leads from one to the next is remembered by
 * name. A step takes at most the number of places, however a hostile path is made.
 */
final class PathPatterns {
  static final int START = 0;

  /** Most names match no wildcard. */
  private static final BitSet NOTHING = new BitSet();

  private static final char QUOTED_STAR = '\u0001';
  private static final char QUOTED_BRACKET = '\u0002';

  /** A place in the patterns: what may follow, and whose patterns end here. */
  private static final class Place {
    private final int number;
    private final Map<String, Place> literals = new HashMap<>();
    private final Map<String, Place> wild = new HashMap<>();
    private final BitSet rules = new BitSet();
    private boolean loops;

    Place(int number) {
      this.number = number;
    }
  }

  /** Names lead on; {@code named} has those that some pattern spells out. */
  private static final class State {
    private final Set<Integer> places;
    private final Map<String, Integer> named = new HashMap<>();
    private final List<NamePattern> wild = new ArrayList<>();
    private final List<Place> wildPlaces = new ArrayList<>();
    private final BitSet rules = new BitSet();

    /** By the last character of a name, the wildcards that may match it. */
    private final Map<Character, int[]> byLast = new HashMap<>();

    /** Where names lead that no pattern spells out, by the wildcards that match them. */
    private final Map<BitSet, Integer> others = new HashMap<>();

    State(Set<Integer> places) {
      this.places = places;
    }

    /** By their places in {@link #wild}; not to be changed. */
    BitSet matching(String name) {
      BitSet matching = NOTHING;
      for (int i : candidates(name)) {
        if (wild.get(i).matches(name)) {
          matching = matching.isEmpty() ? new BitSet(wild.size()) : matching;
          matching.set(i);
        }
      }
      return matching;
    }

    private int[] candidates(String name) {
      char last = name.isEmpty() ? 0 : name.charAt(name.length() - 1);
      return byLast.computeIfAbsent(
          last,
          c -> IntStream.range(0, wild.size()).filter(i -> wild.get(i).mayEndWith(c)).toArray());
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private final Map<Set<Integer>, Integer> numbers = new HashMap<>();

  /**
   * @param patterns by rule
   * @param homes what {@code ~} stands for, as patterns
   */
  PathPatterns(List<List<String>> patterns, List<String> homes) {
    Place root = place();
    for (int rule = 0; rule < patterns.size(); rule++) {
      for (String pattern : patterns.get(rule)) {
        for (String expanded : Braces.expand(pattern)) {
          for (String absolute : absolute(expanded, homes)) {
            add(root, absolute, rule);
          }
        }
      }
    }
    state(closure(List.of(root)));
  }

  /** Text that stands for itself in a pattern. */
  static String quote(String text) {
    return text.replace('*', QUOTED_STAR).replace('[', QUOTED_BRACKET);
  }

  private static String unquote(String text) {
    return text.replace(QUOTED_STAR, '*').replace(QUOTED_BRACKET, '[');
  }

  private static List<String> absolute(String pattern, List<String> homes) {
    if (pattern.startsWith("~/")) {
      return homes.stream().map(home -> home + pattern.substring(1)).toList();
    }
    return List.of(pattern);
  }

  private Place place() {
    Place place = new Place(places.size());
    places.add(place);
    return place;
  }

  private void add(Place root, String pattern, int rule) {
    Place at = root;
    String[] segments = pattern.split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      if (segment.equals("**")) {
        if (i == segments.length - 1) {
          at = at.wild.computeIfAbsent("*", name -> place());
        }
        at = loop(at);
      } else if (NamePattern.isLiteral(segment)) {
        if (!segment.isEmpty()) {
          at = at.literals.computeIfAbsent(unquote(segment), name -> place());
        }
      } else {
        at = at.wild.computeIfAbsent(segment, name -> place());
      }
    }
    at.rules.set(rule);
  }

  /** A place beside this one, reached without a step, from which any segment leads back to it. */
  private Place loop(Place at) {
    Place beside = at.literals.computeIfAbsent("", name -> place());
    beside.loops = true;
    return beside;
  }

  private Set<Integer> closure(List<Place> reached) {
    Set<Integer> set = new TreeSet<>();
    for (Place place : reached) {
      set.add(place.number);
      Place beside = place.literals.get("");
      while (beside != null && set.add(beside.number)) {
        beside = beside.literals.get("");
      }
    }
    return set;
  }

  private int state(Set<Integer> set) {
    Integer known = numbers.get(set);
    if (known != null) {
      return known;
    }
    State state = new State(set);
    for (int number : set) {
      Place place = places.get(number);
      state.rules.or(place.rules);
      place.literals.keySet().forEach(name -> state.named.put(name, -1));
      place.wild.forEach(
          (name, to) -> {
            state.wild.add(new NamePattern(name));
            state.wildPlaces.add(to);
          });
    }
    numbers.put(set, states.size());
    states.add(state);
    return states.size() - 1;
  }

  /** The state that one more segment leads to. */
  int step(int from, String name) {
    State state = states.get(from);
    boolean named = state.named.containsKey(name);
    BitSet wild = state.matching(name);
    if (named && !wild.isEmpty()) {
      return state(follow(state, name, wild));
    }
    int known = named ? state.named.getOrDefault(name, -1) : state.others.getOrDefault(wild, -1);
    if (known >= 0) {
      return known;
    }
    int next = state(follow(state, name, wild));
    if (named) {
      state.named.put(name, next);
    } else {
      state.others.put(wild, next);
    }
    return next;
  }

  private Set<Integer> follow(State state, String name, BitSet matching) {
    List<Place> reached = new ArrayList<>();
    for (int number : state.places) {
      Place place = places.get(number);
      Place literal = name.isEmpty() ? null : place.literals.get(name);
      if (literal != null) {
        reached.add(literal);
      }
      if (place.loops) {
        reached.add(place);
      }
    }
    matching.stream().forEach(i -> reached.add(state.wildPlaces.get(i)));
    return closure(reached);
  }

  /** The rules of which a pattern ends in this state; not to be changed. */
  BitSet rules(int state) {
    return states.get(state).rules;
  }

  /** Whether nothing can match here or below. */
  boolean isDead(int state) {
    return states.get(state).places.isEmpty();
  }
}

package io.layerwise.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the secrets that are known by their form, in one pass over a text. */
final class TokenScanner {
  /** What is not ASCII begins none. */
  private static final int LETTERS = 128;

  /** By their first two letters, so that most of a text is passed by a look into a table. */
  private static final List<List<Shape>> BY_START = byStart();

  private TokenScanner() {}

  private static List<List<Shape>> byStart() {
    List<List<Shape>> byStart = new ArrayList<>();
    for (int i = 0; i < LETTERS * LETTERS; i++) {
      byStart.add(List.of());
    }
    for (Shape shape : TokenShapes.ALL) {
      int start = start(shape.prefix().charAt(0), shape.prefix().charAt(1));
      List<Shape> shapes = new ArrayList<>(byStart.get(start));
      shapes.add(shape);
      byStart.set(start, List.copyOf(shapes));
    }
    return List.copyOf(byStart);
  }

  private static int start(char first, char second) {
    return first * LETTERS + second;
  }

  /** In the order of the text; none overlap. */
  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int next = next(text, 0);
    while (next >= 0) {
      Optional<Span> span = at(text, next, shapes(text, next));
      span.ifPresent(found::add);
      next = next(text, Math.max(next + 1, span.map(Span::end).orElse(0)));
    }
    return found;
  }

  /**
   * Where the next two letters are that begin a shape, -1 where none are. Files are searched whole,
   * so nothing is made for a letter that begins none.
   */
  private static int next(String text, int from) {
    for (int i = from; i < text.length() - 1; i++) {
      if (!shapes(text, i).isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private static List<Shape> shapes(String text, int start) {
    char first = text.charAt(start);
    char second = text.charAt(start + 1);
    return first < LETTERS && second < LETTERS ? BY_START.get(start(first, second)) : List.of();
  }

  private static Optional<Span> at(String text, int start, List<Shape> shapes) {
    for (Shape shape : shapes) {
      if (text.startsWith(shape.prefix(), start)) {
        Optional<Span> span = shape.at(text, start);
        if (span.isPresent()) {
          return span;
        }
      }
    }
    return Optional.empty();
  }
}

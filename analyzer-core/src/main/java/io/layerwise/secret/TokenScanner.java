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
    int last = text.length() - 1;
    int i = 0;
    while (i < last) {
      Optional<Span> span = Optional.empty();
      if (text.charAt(i) < LETTERS && text.charAt(i + 1) < LETTERS) {
        List<Shape> shapes = BY_START.get(start(text.charAt(i), text.charAt(i + 1)));
        span = shapes.isEmpty() ? span : at(text, i, shapes);
      }
      span.ifPresent(found::add);
      i = Math.max(i + 1, span.map(Span::end).orElse(0));
    }
    return found;
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

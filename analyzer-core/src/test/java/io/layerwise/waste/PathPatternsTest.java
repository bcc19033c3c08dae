package io.layerwise.waste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Patterns of paths, many at once. */
class PathPatternsTest {
  private static boolean matches(String pattern, String path) {
    PathPatterns patterns =
        new PathPatterns(List.of(List.of("/never/**"), List.of(pattern)), List.of("/root"));
    int state = PathPatterns.START;
    for (String name : path.substring(1).split("/", -1)) {
      state = patterns.step(state, name);
    }
    return patterns.rules(state).get(1);
  }

  @Test
  void twoStarsAreAnyDirectories() {
    assertThat(matches("/a/**", "/a/b")).isTrue();
    assertThat(matches("/a/**", "/a/b/c")).isTrue();
    assertThat(matches("/a/**", "/a")).isFalse();
    assertThat(matches("**/b", "/b")).isTrue();
    assertThat(matches("**/b", "/a/b")).isTrue();
    assertThat(matches("/a/**/c", "/a/c")).isTrue();
    assertThat(matches("/a/**/c", "/a/b/b/c")).isTrue();
    assertThat(matches("/a/**/c", "/a/b/c/d")).isFalse();
    assertThat(matches("**/x/**", "/a/x/b/c")).isTrue();
    assertThat(matches("**/x/**", "/a/x")).isFalse();
  }

  @Test
  void oneStarIsPartOfAName() {
    assertThat(matches("/a/*.py[co]", "/a/x.pyc")).isTrue();
    assertThat(matches("/a/*.py[co]", "/a/x.pyx")).isFalse();
    assertThat(matches("/a/*.py[co]", "/a/b/x.pyc")).isFalse();
    assertThat(matches("/a/core.[0-9]*", "/a/core.12")).isTrue();
    assertThat(matches("/a/core.[0-9]*", "/a/core.js")).isFalse();
    assertThat(matches("~/{x,y}/**", "/root/y/z")).isTrue();
  }

  @Test
  void aHostileTreeTakesNoLongerThanItIsBig() {
    PathPatterns patterns =
        new PathPatterns(
            WasteRules.all().stream().map(WasteRule::patterns).toList(), List.of("/root"));
    String[] names = {"node_modules", "test", "gems", "ext", "usr", "lib", "*.*.*.a", ".cache"};
    int state = PathPatterns.START;
    long start = System.nanoTime();
    for (int i = 0; i < 100_000; i++) {
      state = patterns.step(state, names[(i * 7 + i / 13) % names.length]);
    }
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }
}

package io.layerwise.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerignoreTest {

  @ParameterizedTest
  @CsvSource({
    ".git, .git",
    ".git, .git/HEAD",
    ".git/, .git/HEAD",
    "/.git, .git/HEAD",
    "./a//b/, a/b/c",
    "a/../b, b",
    "*, .env",
    "*, a/b",
    "*.log, x.log",
    ".env*, .env.local",
    ".git/**, .git/objects/ab",
    "**/.git, .git",
    "**/.git, a/b/.git/HEAD",
    "a/**/b, a/b",
    "a/**/b, a/x/y/b",
    "**, a/b",
    "?.md, a.md",
    "[a-c]x, bx",
    "[^a-c]x, dx",
    "a\\*b, a*b",
    "**/*.log, a/b.log",
    "*/b, a/b/c",
  })
  void aPatternMatches(String pattern, String path) {
    assertThat(Dockerignore.parse(pattern).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    ".git, a/.git",
    ".git, .gitignore",
    ".git/**, .git",
    "**/foo, xfoo",
    "a/**/b, ab",
    "a/**/b, a/xb",
    "*.log, a/x.log",
    "??, a/",
    "[a-c]x, dx",
    "[^a]b, /b",
    "a\\*b, axb",
    "'#.env', .env",
    "' #.env', .env",
    "A, a",
  })
  void aPatternDoesNotMatch(String pattern, String path) {
    assertThat(Dockerignore.parse(pattern).matches(path)).isFalse();
  }

  @Test
  void theLastPatternThatMatchesDecides() {
    Dockerignore allowed =
        Dockerignore.parse(
            """
            # nothing but the sources
            *
              !src
            ! /package.json

            src/secret
            """);
    assertThat(allowed.matches(".git/HEAD")).isTrue();
    assertThat(allowed.matches("src/a/b.js")).isFalse();
    assertThat(allowed.matches("package.json")).isFalse();
    assertThat(allowed.matches("src/secret/key")).isTrue();
    assertThat(Dockerignore.parse("!.git\n.git").matches(".git/HEAD")).isTrue();
  }

  @Test
  void anEmptyFileLeavesNothingOut() {
    assertThat(Dockerignore.parse("").matches("a")).isFalse();
    assertThat(Dockerignore.parse("/\n.\n!\n").matches("a")).isFalse();
    assertThat(Dockerignore.parse("\uFEFF.env\r\n").matches(".env")).isTrue();
  }

  @Test
  void aPatternMadeToTakeLongDoesNot() {
    String pattern = "**/*c".repeat(200);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(Dockerignore.parse(pattern).matches("a/".repeat(1000) + "b")).isFalse());
  }
}

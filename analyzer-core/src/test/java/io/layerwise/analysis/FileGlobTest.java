package io.layerwise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileGlobTest {
  @ParameterizedTest
  @CsvSource({
    "/etc/passwd, /etc/passwd",
    "passwd, /etc/passwd",
    "passwd, /passwd",
    "*.so, /usr/lib/a.so",
    "lib/*.so, /usr/lib/a.so",
    "/usr/**, /usr/lib/a.so",
    "/usr/, /usr/lib/a.so",
    "/usr/**/a.so, /usr/a.so",
    "/usr/**/a.so, /usr/x/y/a.so",
    "**/a.so, /a.so",
    "/**, /a",
    "/u?r, /usr",
    "/?, /é",
    "/?, /😀",
    "/[a-c]x, /bx",
    "/[!a-c]x, /dx",
    "/[]]x, /]x",
    "/[a-]x, /-x",
    "/a\\*, /a*",
    "/a**z, /a/b/z",
    "/a*b*c, /axxbyybc",
  })
  void matches(String pattern, String path) {
    assertThat(FileGlob.of(pattern).matches(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/etc/passwd, /etc/passwd-",
    "/etc, /etc/passwd",
    "/usr/, /usr",
    "/usr/**, /usr",
    "passwd, /etc/xpasswd",
    "/*, /a/b",
    "/a?b, /a/b",
    "/[!a]b, //b",
    "/[a-c]x, /dx",
    "/usr/**/a.so, /usr/xa.so",
    "/a\\*, /ab",
    "/a, /",
  })
  void doesNotMatch(String pattern, String path) {
    assertThat(FileGlob.of(pattern).matches(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/[a", "/a\\", "/[!", "/[a-"})
  void malformedPatternsAreRefused(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> FileGlob.of(pattern));
  }

  @Test
  void noPathTakesLong() {
    String pattern = "/" + "**/*a*".repeat(20) + "/**/z";
    String path = "/a".repeat(2_000) + "/" + "a".repeat(2_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(FileGlob.of(pattern).matches(path)).isFalse());
  }
}

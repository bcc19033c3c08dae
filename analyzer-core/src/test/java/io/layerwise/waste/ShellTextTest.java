package io.layerwise.waste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellTextTest {
  @Test
  void aNewlineEndsWhatIsInstalled() {
    assertThat(ShellText.installed("apt-get install -y a \\\n  b\necho c\n"))
        .containsExactly("a", "b");
    assertThat(ShellText.installed("# apt-get install a\nls\n")).isEmpty();
  }

  @Test
  void whatACommentOrADocumentNamesIsNotRun() {
    String script = "# npm ci\ncat > x <<EOF\nnpm ci\nEOF\nmake\n";
    assertThat(ShellText.runs(script, "npm")).isFalse();
    assertThat(ShellText.runs(script, "make")).isTrue();
  }
}

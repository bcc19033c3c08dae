package io.layerwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.OpenImage;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextComparisonTest {
  private static final ImageBuilder BEFORE =
      image(
          Layer.of()
              .file("etc/app.conf", "port = 80\nhost = a\n")
              .file("binary", new byte[] {1, 0, 2})
              .symlink("link", "etc/app.conf")
              .zeros("large", TextComparison.MOST_BYTES + 1L));
  private static final ImageBuilder AFTER =
      image(
          Layer.of()
              .file("etc/app.conf", "port = 81\nhost = a")
              .file("etc/new", "one\n")
              .file("binary", new byte[] {1, 0, 3})
              .symlink("link", "etc/new")
              .zeros("large", TextComparison.MOST_BYTES + 2L));

  private static ImageBuilder image(Layer layer) {
    return ImageBuilder.image().tag("drawn:1").layer(layer, "COPY . /");
  }

  private static TextDiff diff(String path) throws IOException {
    try (OpenImage before = Compared.file(Layout.DOCKER_25.save(BEFORE.build()));
        OpenImage after = Compared.file(Layout.DOCKER_25.save(AFTER.build()))) {
      return after.compareText(before, path);
    }
  }

  private static String refusal(String path) throws IOException {
    return diff(path).refusal().orElse("not refused");
  }

  @Test
  void textIsToldLineByLine() throws IOException {
    assertThat(diff("/etc/app.conf").lines())
        .containsExactly(
            "--- a/etc/app.conf",
            "+++ b/etc/app.conf",
            "@@ -1,2 +1,2 @@",
            "-port = 80",
            "-host = a",
            "+port = 81",
            "+host = a\n\\ No newline at end of file");
    assertThat(diff("/etc/new").lines())
        .containsExactly("--- /dev/null", "+++ b/etc/new", "@@ -0,0 +1,1 @@", "+one");
  }

  @Test
  void whatIsNoTextIsRefusedInASentence() throws IOException {
    assertThat(refusal("/binary")).isEqualTo("The older image has binary content at /binary.");
    assertThat(refusal("/large")).contains("1048577 bytes").contains("1048576");
    assertThat(refusal("/link")).contains("has a symlink at /link");
    assertThat(refusal("/nothing")).isEqualTo("Neither image has /nothing.");
    assertThat(refusal("/etc/app.conf")).isEqualTo("not refused");
  }

  @Test
  void whatPassedWithAStreamIsRefused() throws IOException {
    try (OpenImage before = Compared.stream(BEFORE);
        OpenImage after = Compared.stream(AFTER)) {
      TextDiff told = after.compareText(before, "/etc/app.conf");
      assertThat(told.lines()).isEmpty();
      assertThat(told.refusal()).hasValueSatisfying(why -> assertThat(why).contains("stream"));
    }
  }
}

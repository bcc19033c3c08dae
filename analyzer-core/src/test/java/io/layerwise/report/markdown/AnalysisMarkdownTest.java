package io.layerwise.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.report.ImageReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import org.junit.jupiter.api.Test;

class AnalysisMarkdownTest {
  private static final int LONGEST_COMMENT = 65_000;

  @Test
  void aCommentIsNeverLongerThanAForgeTakes() {
    ImageBuilder image = ImageBuilder.image();
    for (int i = 0; i < 40; i++) {
      image.tag("example.com/" + "t".repeat(100) + ":" + i);
    }
    for (int number = 0; number < 120; number++) {
      Layer layer = Layer.of();
      for (int i = 0; i < 30; i++) {
        String directory = (number % 2 == 0 ? "rewritten" : "d" + number) + i + "/";
        layer = layer.file(directory + "|`".repeat(90) + i, "x".repeat(number + i + 1));
      }
      image.layer(layer, "RUN /bin/sh -c " + "`|".repeat(200) + number + " # buildkit");
    }
    ImageReport report = Scenario.report(Layout.DOCKER_25.save(image.build()));
    String comment =
        Scenario.rendered(new AnalysisMarkdown(), report, ReportOptions.defaults().everything());
    assertThat(comment).hasSizeBetween(30_000, LONGEST_COMMENT).contains("… and ");
    assertThat(comment.split("<details>", -1)).hasSameSizeAs(comment.split("</details>", -1));
  }

  @Test
  void aCodeSpanHoldsBackticksAndPipesInATable() {
    assertThat(Markdown.code("a", 99)).isEqualTo("`a`");
    assertThat(Markdown.code("a|b", 99)).isEqualTo("`a\\|b`");
    assertThat(Markdown.code("a\\|b", 99)).isEqualTo("`a\\\\x7cb`");
    assertThat(Markdown.code("a``b`c", 99)).isEqualTo("```a``b`c```");
    assertThat(Markdown.code("`", 99)).isEqualTo("`` ` ``");
  }

  @Test
  void aBotFindsItsCommentByTheFirstLine() {
    String comment =
        Scenario.rendered(
            new AnalysisMarkdown(), Scenario.EMPTY.report(), ReportOptions.defaults());
    assertThat(comment).startsWith("<!-- layerwise:analyze -->\n");
  }
}

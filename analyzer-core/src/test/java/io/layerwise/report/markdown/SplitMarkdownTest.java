package io.layerwise.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import io.layerwise.report.SplitReport;
import io.layerwise.report.SplitScenario;
import io.layerwise.stage.PredictedPart;
import io.layerwise.stage.SplitPath;
import io.layerwise.stage.StageSplit;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SplitMarkdownTest {
  private static final int LONGEST_COMMENT = 65_000;

  @Test
  void aCommentIsNeverLongerThanAForgeTakes() {
    String lengthy = "|`".repeat(300);
    StageSplit small = SplitScenario.SPLIT.split();
    StageSplit large =
        new StageSplit(
            Optional.empty(),
            small.currentBytes(),
            small.predictedBytes(),
            Collections.nCopies(100, small.roles().get(0)),
            Collections.nCopies(500, new SplitPath(lengthy, 1, lengthy)),
            Collections.nCopies(500, new SplitPath(lengthy, 1, lengthy)),
            Collections.nCopies(500, new PredictedPart(lengthy, 1, false)),
            Collections.nCopies(500, lengthy),
            small.variants(),
            small.costs(),
            Optional.of("RUN x\n".repeat(50_000)),
            small.fates());
    String comment = rendered(large, ReportOptions.defaults().everything());
    assertThat(comment).hasSizeBetween(30_000, LONGEST_COMMENT).contains("too long for a comment");
    assertThat(comment.split("<details>", -1)).hasSameSizeAs(comment.split("</details>", -1));
  }

  @Test
  void nothingOfADockerfileEndsItsBlock() {
    assertThat(Markdown.block("dockerfile", "RUN a\n# ````\n\tb\u001b\n"))
        .isEqualTo("`````dockerfile\nRUN a\n# ````\n    b\\x1b\n`````\n");
  }

  @Test
  void aBotFindsItsCommentByTheFirstLine() {
    assertThat(rendered(SplitScenario.REFUSED.split(), ReportOptions.defaults()))
        .startsWith("<!-- layerwise:split -->\n");
  }

  private static String rendered(StageSplit split, ReportOptions options) {
    SplitReport report = new SplitReport(Scenario.WASTEFUL.analysis(), split, Optional.empty());
    return Scenario.rendered(new SplitMarkdown(), report, options);
  }
}

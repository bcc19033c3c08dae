package io.layerwise.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void whatStandsBetweenBackticksIsCode() throws IOException {
    assertThat(prose("Use `COPY --chmod`, not <chmod>."))
        .isEqualTo(
            "Use <code>COPY <span class=\"unbroken\">--chmod</span></code>, not &lt;chmod&gt;.");
  }

  @Test
  void anOptionsNameIsNotBrokenButItsValueMayBe() throws IOException {
    assertThat(prose("`--mount=type=cache,target=/var/lib/apt,sharing=locked`"))
        .isEqualTo(
            "<code><span class=\"unbroken\">--mount</span>"
                + "=type=cache,target=/var/lib/apt,sharing=locked</code>");
    assertThat(prose("`a-" + "x".repeat(40) + "`")).doesNotContain("span");
  }

  @Test
  void aBacktickWithoutAnotherIsABacktick() throws IOException {
    assertThat(prose("a ` b ` c ` d")).isEqualTo("a ` b ` c ` d");
  }

  private static String prose(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    new Html(out).prose("p", text);
    return out.substring("<p>".length(), out.length() - "</p>\n".length());
  }

  @Test
  void pathsMayBreakAfterASlashOnly() throws IOException {
    StringBuilder out = new StringBuilder();
    new Html(out).code("td", "/usr/lib<");

    assertThat(out).hasToString("<td>/<wbr/>usr/<wbr/>lib&lt;</td>\n");
  }
}
